import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { mount } from "../../testing/mount";
import { RestOfLate } from "./RestOfLate";

test.each([
  [{ total: 12, shown: 12, covered: 12 }, ""],
  [
    { total: 230, shown: 200, covered: 230 },
    "And 30 more late steps, with which is done what is chosen above.",
  ],
  [
    { total: 1_201, shown: 200, covered: 1_000 },
    "And 800 more late steps, with which is done what is chosen above. " +
      "201 more late steps beyond these: another fresh start can take them.",
  ],
])("of %o it says no more than is done", async (numbers, words) => {
  await mount(
    <div data-testid="rest">
      <RestOfLate {...numbers} />
    </div>,
  );
  const said = [...page.getByTestId("rest").element().children].map((one) => one.textContent);
  expect(said.join(" ")).toBe(words);
});
