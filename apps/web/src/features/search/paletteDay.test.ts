import { expect, it } from "vitest";
import { parseFutureDay, pastDaysMeant } from "../../lib/dayWords";
import { saidOn, splitDay } from "./paletteDay";

const habits = { timeZone: "America/New_York", workingDays: [1, 2, 3, 4, 5] };
const future = parseFutureDay("2026-06-24", habits);
const toCome = (words: string) => [future(words)].filter((day) => day !== null);
const past = pastDaysMeant("2026-06-24", habits);

it.each([
  ["sam tomorrow", { words: "sam", day: "2026-06-25" }],
  ["sam okafor to next friday", { words: "sam okafor", day: "2026-07-03" }],
  ["send the survey until in 2 weeks", { words: "send the survey", day: "2026-07-08" }],
  ["priya 7/1", { words: "priya", day: "2026-07-01" }],
  // Within the words as well, where it is surely a day.
  ["dana ruiz next friday about the grant", { words: "dana ruiz about the grant", day: "2026-07-03" }],
  ["dana on friday, about the grant", { words: "dana about the grant", day: "2026-06-26" }],
  ["friday renew the membership", { words: "renew the membership", day: "2026-06-26" }],
  ["sam in 2 weeks the slides", { words: "sam the slides", day: "2026-07-08" }],
  ["dana by july 3 the draft", { words: "dana the draft", day: "2026-07-03" }],
  ["dana the may report", null],
  ["dana about the friday meeting", null],
  ["dana the 2nd draft", null],
  ["march with sam", null],
  // A day alone says nobody.
  ["tomorrow", null],
  ["mei-ling", null],
  ["sam to", null],
])("of “%s” the day to come is %o", (text, split) => {
  expect(splitDay(text, toCome)).toEqual(split && { words: split.words, days: [split.day] });
});

it("a conversation was on a day that has been; of two that may be meant both are there", () => {
  expect(splitDay("priya yesterday", past)).toEqual({ words: "priya", days: ["2026-06-23"] });
  expect(splitDay("aiko last tuesday", past)).toEqual({ words: "aiko", days: ["2026-06-23", "2026-06-16"] });
});

it.each([
  ["hana on june 31", toCome],
  ["hana 31 june about the grant", toCome],
  ["hana yesterday", toCome],
  ["hana on 6/31", toCome],
  ["hana tomorrow", past],
  ["hana in 2 weeks", past],
])(
  "“%s” speaks of a day that is none: it stays in the words, and no other stands in for it",
  (text, parse) => {
    expect(saidOn(text, parse)).toEqual({ words: text, on: [null] });
  },
);

it.each(["hana", "hana the next chapter", "hana about her week"])("“%s” speaks of no day", (text) => {
  expect(saidOn(text, toCome)).toEqual({ words: text, on: [undefined] });
});
