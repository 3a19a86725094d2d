import { expect, it } from "vitest";
import { parseFutureDay, parsePastDay } from "../lib/dayWords";
import { comingDays, pastDays } from "./dayExamples";
import { addDays } from "./days";

const habits = { timeZone: "Europe/Berlin", workingDays: [1, 2, 3, 4, 5] };

it("days that are given as examples can be typed on every day of the years, and are the ones they seem", () => {
  for (let ahead = 0; ahead < 1500; ahead += 1) {
    const today = addDays("2026-06-25", ahead);
    const coming = comingDays(today).split(", ").map(parseFutureDay(today, habits));
    expect(coming).toEqual([1, 14, 1].map((days) => addDays(today, days)));
    const past = pastDays(today).split(", ").map(parsePastDay(today, habits));
    expect(past).toEqual([0, -1, -22].map((days) => addDays(today, days)));
  }
  expect(comingDays("2026-12-31")).toBe("tomorrow, in 2 weeks, Jan 1");
  expect(pastDays("2026-06-25")).toBe("today, yesterday, Jun 3");
});
