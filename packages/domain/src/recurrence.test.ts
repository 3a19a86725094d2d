import type { CalendarDay, Recurrence } from "@followthrough/contract";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween, monthsBetween, todayIn } from "./day";
import { nextOccurrence } from "./recurrence";
import { anyDay, on, zones } from "./testing/days";

const every = (
  count: number,
  unit: Recurrence["unit"],
  mode: Recurrence["mode"] = "schedule",
): Recurrence => ({
  every: count,
  unit,
  mode,
});

/** The days that come one after the other when each is closed on its day. */
const closedInTime = (rule: Recurrence, anchorOn: CalendarDay, count: number): CalendarDay[] => {
  const days: CalendarDay[] = [];
  let dueOn = anchorOn;
  for (let made = 0; made < count; made += 1) {
    dueOn = nextOccurrence(rule, { anchorOn, dueOn, closedOn: dueOn });
    days.push(dueOn);
  }
  return days;
};

describe("on a schedule, days count from the anchor", () => {
  it.each([
    [
      "monthly from January 31",
      every(1, "month"),
      "2026-01-31",
      ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"],
    ],
    ["monthly into a leap year", every(1, "month"), "2027-12-31", ["2028-01-31", "2028-02-29", "2028-03-31"]],
    ["monthly from the 30th", every(1, "month"), "2026-12-30", ["2027-01-30", "2027-02-28", "2027-03-30"]],
    [
      "every six months from August 31",
      every(6, "month"),
      "2026-08-31",
      ["2027-02-28", "2027-08-31", "2028-02-29"],
    ],
    ["quarterly over the end of a year", every(3, "month"), "2026-11-30", ["2027-02-28", "2027-05-30"]],
    [
      "yearly from a leap day",
      every(1, "year"),
      "2028-02-29",
      ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"],
    ],
    ["every two weeks over a clock change", every(2, "week"), "2026-10-19", ["2026-11-02", "2026-11-16"]],
    ["daily over the end of a year", every(1, "day"), "2026-12-30", ["2026-12-31", "2027-01-01"]],
  ])("%s", (_what, rule, anchorOn, days) => {
    expect(closedInTime(rule, on(anchorOn), days.length)).toEqual(days);
  });

  it("monthly from January 31 does not drift in ten years", () => {
    const days = closedInTime(every(1, "month"), on("2026-01-31"), 120);
    expect(days).toEqual(days.map((_, index) => addMonths(on("2026-01-31"), index + 1)));
    expect(days.filter((day) => day.slice(5, 7) === "01").every((day) => day.endsWith("-01-31"))).toBe(true);
    expect(days.at(-1)).toBe("2036-01-31");
  });

  it("yearly from a leap day is on the leap day again in every leap year", () => {
    const days = closedInTime(every(1, "year"), on("2028-02-29"), 80);
    const leapDays = days.filter((day) => day.endsWith("-02-29")).map((day) => Number(day.slice(0, 4)));
    expect(leapDays).toHaveLength(19);
    expect(leapDays.at(-1)).toBe(2108);
    expect(leapDays).not.toContain(2100);
  });

  it.each([
    ["done late, it skips what was missed", "2026-01-31", "2026-02-28", "2026-06-10", "2026-06-30"],
    ["done three years late, it comes once", "2026-01-31", "2026-02-28", "2029-02-28", "2029-03-31"],
    ["done early, the same one does not come again", "2026-01-31", "2026-03-31", "2026-03-20", "2026-04-30"],
    ["done early by more than a step", "2026-01-31", "2026-03-31", "2026-02-10", "2026-04-30"],
    ["done before the first one", "2026-03-31", "2026-02-10", "2026-02-10", "2026-03-31"],
  ])("%s", (_what, anchorOn, dueOn, closedOn, next) => {
    expect(
      nextOccurrence(every(1, "month"), { anchorOn: on(anchorOn), dueOn: on(dueOn), closedOn: on(closedOn) }),
    ).toBe(next);
  });
});

describe("from completion, days count from the day it was done", () => {
  it.each([
    [every(1, "month", "completion"), "2026-01-31", "2026-02-28"],
    [every(6, "month", "completion"), "2026-08-31", "2027-02-28"],
    [every(10, "day", "completion"), "2026-12-28", "2027-01-07"],
    [every(2, "week", "completion"), "2026-03-01", "2026-03-15"],
    [every(1, "year", "completion"), "2028-02-29", "2029-02-28"],
  ])("%j, done on %s, comes next on %s", (rule, closedOn, next) => {
    const days = { anchorOn: on("2025-05-05"), dueOn: on("2027-05-05"), closedOn: on(closedOn) };
    expect(nextOccurrence(rule, days)).toBe(next);
  });
});

it("done at one instant, it comes next counted from the day it is where the account is", () => {
  const now = "2026-12-31T23:30:00.000Z";
  const next = zones.map((zone) => {
    const closedOn = todayIn(zone, now);
    return nextOccurrence(every(2, "month", "completion"), { anchorOn: closedOn, dueOn: closedOn, closedOn });
  });
  expect(next).toEqual(["2027-02-28", "2027-02-28", "2027-03-01", "2027-03-01", "2027-03-01", "2027-02-28"]);
});

describe("any rule, anchor and day", () => {
  const anyRule = fc.record({
    every: fc.integer({ min: 1, max: 365 }),
    unit: fc.constantFrom("day" as const, "week" as const, "month" as const, "year" as const),
    mode: fc.constant("schedule" as const),
  });

  it("the next one is after both days, on the schedule, and none between was passed over", () => {
    fc.assert(
      fc.property(anyRule, anyDay(), anyDay(), anyDay(), (rule, anchorOn, dueOn, closedOn) => {
        const next = nextOccurrence(rule, { anchorOn, dueOn, closedOn });
        const after = dueOn > closedOn ? dueOn : closedOn;
        expect(next > after).toBe(true);
        expect(next >= anchorOn).toBe(true);
        const length = { day: 1, week: 7, month: 1, year: 12 }[rule.unit] * rule.every;
        const inDays = rule.unit === "day" || rule.unit === "week";
        const steps = (inDays ? daysBetween(anchorOn, next) : monthsBetween(anchorOn, next)) / length;
        const occurrence = (count: number) =>
          inDays ? addDays(anchorOn, count * length) : addMonths(anchorOn, count * length);
        expect(occurrence(steps)).toBe(next);
        expect(steps === 0 || occurrence(steps - 1) <= after).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
