import { expect, it } from "vitest";
import { dayNamedInOutcome } from "./dayNamedInOutcome";
import { on } from "./testing/days";

it.each([
  ["call back in six months", "2026-08-31", "2027-02-28"],
  ["call back in about 6 months", "2027-08-31", "2028-02-29"],
  ["Check back in a couple of weeks", "2026-12-25", "2027-01-08"],
  ["ask again in a year", "2028-02-29", "2029-02-28"],
  ["try again after 10 days", "2026-12-25", "2027-01-04"],
  ["wait another two weeks", "2026-12-25", "2027-01-08"],
  ["no openings, half a year", "2026-11-23", "2027-05-23"],
  ["come back next month", "2026-01-31", "2026-02-28"],
  ["Busy until the new year", "2026-11-23", "2027-01-01"],
  ["No openings, budget in autumn. Call her in September", "2026-06-25", "2026-09-01"],
  ["Nothing before; check back in early 2027 or call in March", "2026-11-23", "2027-03-01"],
  ["away until november", "2026-11-23", "2027-11-01"],
])("'%s', heard on %s, puts it to %s", (outcome, today, day) => {
  expect(dayNamedInOutcome(outcome, on(today))).toBe(day);
});

it.each([
  "",
  "She has been there for six months",
  "They met again six months ago",
  "We talked for a while",
  "Happy New Year, she called back",
  "Moves to Oslo next month",
  "She started in May, and called back",
  "We had our first call in March 2024",
])("'%s' puts nothing off", (outcome) => {
  expect(dayNamedInOutcome(outcome, on("2026-11-23"))).toBeNull();
});
