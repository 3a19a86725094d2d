import { expect, test } from "vitest";
import { mount } from "../testing/mount";
import { Isolated } from "./Isolated";

const parts = () => [...document.querySelectorAll("[data-testid=said] bdi")].map((one) => one.textContent);

const say = (text: string) =>
  mount(
    <p data-testid="said" style={{ whiteSpace: "nowrap", width: "max-content" }}>
      <Isolated>{text}</Isolated>
    </p>,
  );

test("a name written from right to left stands apart, whole; what is written from left to right stays as it is", async () => {
  await say("Planned: Write to محمد بن العربي, 3 days");
  expect(parts()).toEqual(["محمد بن العربي"]);
  await say("Call שרה כהן and Renée Alvarez");
  expect(parts()).toEqual(["שרה כהן"]);
  await say("Call Renée Alvarez, 田中 and 3 others");
  expect(parts()).toEqual([]);
});

test("a number after it stays to its right, where it is read", async () => {
  await say("Write to محمد, 3 days");
  const said = document.querySelector("[data-testid=said]");
  const [name] = said?.querySelectorAll("bdi") ?? [];
  const rest = name?.nextSibling;
  if (!name || !rest) throw new Error("it is not drawn");
  const range = document.createRange();
  range.selectNodeContents(rest);
  expect(range.getBoundingClientRect().left).toBeGreaterThanOrEqual(name.getBoundingClientRect().right - 1);
});
