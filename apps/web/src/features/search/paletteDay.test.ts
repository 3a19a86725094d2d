import { expect, it } from "vitest";
import { parseFutureDay, parsePastDay } from "../../lib/dayWords";
import { splitDay } from "./paletteDay";

const habits = { timeZone: "America/New_York", workingDays: [1, 2, 3, 4, 5] };
const toCome = parseFutureDay("2026-06-24", habits);
const past = parsePastDay("2026-06-24", habits);

it.each([
  ["sam tomorrow", { words: "sam", day: "2026-06-25" }],
  ["sam okafor to next friday", { words: "sam okafor", day: "2026-07-03" }],
  ["send the survey until in 2 weeks", { words: "send the survey", day: "2026-07-08" }],
  ["priya 7/1", { words: "priya", day: "2026-07-01" }],
  // A day alone says nobody.
  ["tomorrow", null],
  ["mei-ling", null],
  ["sam to", null],
])("of “%s” the day to come is %o", (text, split) => {
  expect(splitDay(text, toCome)).toEqual(split);
});

it("a conversation was on a day that has been", () => {
  expect(splitDay("priya yesterday", past)).toEqual({ words: "priya", day: "2026-06-23" });
});
