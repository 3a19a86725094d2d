import { useState } from "react";
import { beforeAll, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { mount } from "../testing/mount";
import { rest } from "../testing/hands";
import { translations } from "../testing/translate";
import { guardTranslation } from "./guardTranslation";

const Steps = () => {
  const [done, setDone] = useState(0);
  return (
    <section aria-label="Steps">
      <p aria-label="Count">
        You have {done} of 3 done{done === 3 && ", all of them"}
        {done > 0 && <b>!</b>} today
      </p>
      <ul>
        {[0, 1, 2]
          .filter((at) => at >= done)
          .map((at) => (
            <li key={at}>Step {at}</li>
          ))}
      </ul>
      {done === 0 ? "Nothing yet" : <i>Something</i>}
      <button type="button" onClick={() => setDone(done === 3 ? 0 : done + 1)}>
        {done === 3 ? "Again" : "Done"}
      </button>
    </section>
  );
};

const count = () => page.getByLabelText("Count").element().textContent;
const all = () => page.getByRole("region", { name: "Steps" }).element().textContent;

beforeAll(() => guardTranslation(document.body));

describe("a page that the browser translates goes on", () => {
  test.each(Object.entries(translations))("where the translator %s", async (_, translate) => {
    await mount(<Steps />);
    for (const [done, said] of [
      [0, "Nothing yet"],
      [1, "Something"],
      [2, "Something"],
      [3, "Something"],
      [0, "Nothing yet"],
      [1, "Something"],
    ] as const) {
      expect(count()).toBe(
        `You have ${done} of 3 done${done === 3 ? ", all of them" : ""}${done > 0 ? "!" : ""} today`,
      );
      expect(all()).toContain(said);
      await expect.element(page.getByRole("list")).toHaveTextContent(
        [0, 1, 2]
          .filter((at) => at >= done)
          .map((at) => `Step ${at}`)
          .join(""),
      );
      translate(document.body);
      await rest();
      await page.getByRole("button").click();
    }
  });

  test("also where it was shown in its own language again", async () => {
    await mount(<Steps />);
    translations["takes texts away"](document.body);
    await rest();
    for (const font of [...document.querySelectorAll("font")].filter(
      (one) => one.parentElement?.nodeName !== "FONT",
    ))
      font.replaceWith(document.createTextNode(font.textContent));
    await rest();
    await page.getByRole("button").click();
    expect(count()).toBe("You have 1 of 3 done! today");
    expect(document.querySelector("font")).toBeNull();
  });
});
