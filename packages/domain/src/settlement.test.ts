import { expect, it } from "vitest";
import { settledSince } from "./settlement";
import { on } from "./testing/days";

it.each([
  ["never said", null, "2026-06-20", null],
  ["said, and nothing happened ever", "2026-06-25", null, "2026-06-25"],
  ["said after the last word", "2026-06-25", "2026-06-20", "2026-06-25"],
  ["said on the day of the last word", "2026-06-25", "2026-06-25", "2026-06-25"],
  ["said, and talked since", "2026-06-25", "2026-06-26", null],
] as const)("there is nothing more to do: %s", (_, settledOn, lastTouchOn, since) => {
  expect(settledSince({ settledOn: settledOn && on(settledOn), lastTouchOn })).toBe(since);
});
