import { expect, it } from "vitest";
import { describePart } from "./describePart";

it.each([
  [1, 1, "met at"],
  [2, 2, "both from"],
  [7, 7, "all from"],
  [1, 2, "1 of them from"],
  [2, 3, "2 of them from"],
])("%i of %i who have not heard from you: “%s” ALA Annual", (part, all, words) => {
  expect(describePart(part, all)).toBe(words);
});
