import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { mount } from "../../testing/mount";
import { SnoozeChoices } from "./SnoozeChoices";

const nothing = () => undefined;

test.each([
  ["Thursday", "2026-06-25", ["Tomorrow", "Next week", "In 2 weeks", "In a month"]],
  ["Friday, when tomorrow is no day of work,", "2026-06-26", ["Next week", "In 2 weeks", "In a month"]],
  ["Sunday, when next week is tomorrow,", "2026-06-28", ["Tomorrow", "In 2 weeks", "In a month"]],
])("on a %s each day is offered once", async (_day, today, words) => {
  await mount(
    <SnoozeChoices
      today={today}
      dueTime={null}
      onPick={nothing}
      value={{ dueOn: null, dueTime: null }}
      onChange={nothing}
      error={nothing}
    />,
  );
  const offered = page.getByRole("button", { name: /^(tomorrow|next week|in )/i }).elements();
  expect(offered.map((one) => one.firstElementChild?.textContent)).toEqual(words);
});
