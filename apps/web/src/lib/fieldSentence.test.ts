import { expect, it } from "vitest";
import { fieldSentence } from "./fieldSentence";

it.each([
  ["needs a day", "This needs a day."],
  ["must not be in the future", "This must not be in the future."],
  [
    "is too far away: choose a day before the year 2200",
    "This is too far away: choose a day before the year 2200.",
  ],
  ["choose at least one person", "Choose at least one person."],
  ["at most 200 characters", "At most 200 characters."],
  ["“maya@” is not an e-mail address", "“maya@” is not an e-mail address."],
  ["The first day must come first.", "The first day must come first."],
  ["", ""],
])("%j is said as %j", (message, sentence) => {
  expect(fieldSentence(message)).toBe(sentence);
});
