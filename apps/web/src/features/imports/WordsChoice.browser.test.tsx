import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { mount } from "../../testing/mount";
import { WordsChoice } from "./WordsChoice";

test("of messages the days alone are kept, until the words are asked for", async () => {
  const chosen: boolean[] = [];
  await mount(<WordsChoice kind="linkedin-messages" busy={false} onChoose={(words) => chosen.push(words)} />);
  await expect.element(page.getByRole("radio", { name: "The day alone" })).toBeChecked();
  await page.getByText("What was written last, too").click();
  expect(chosen).toEqual([true]);
});

test("of other files there is nothing to choose", async () => {
  await mount(<WordsChoice kind="table" busy={false} onChoose={() => {}} />);
  expect(page.getByRole("radio").elements()).toEqual([]);
});
