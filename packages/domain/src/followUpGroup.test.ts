import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, todayIn } from "./day";
import { daysLate, followUpGroup } from "./followUpGroup";
import { anyDay, on, zones } from "./testing/days";

const groups = ["overdue", "today", "tomorrow", "this-week", "later"] as const;

describe("on Saturday 2026-11-28 a follow-up is", () => {
  it.each([
    ["2025-11-28", "overdue", 365],
    ["2026-11-27", "overdue", 1],
    ["2026-11-28", "today", 0],
    ["2026-11-29", "tomorrow", 0],
    ["2026-11-30", "this-week", 0],
    ["2026-12-05", "this-week", 0],
    ["2026-12-06", "later", 0],
    ["2027-05-28", "later", 0],
  ])("due %s: %s, %i days late", (dueOn, group, late) => {
    expect(followUpGroup(on(dueOn), on("2026-11-28"))).toBe(group);
    expect(daysLate(on(dueOn), on("2026-11-28"))).toBe(late);
  });
});

it.each([
  ["over the end of a year", "2026-12-31", "2027-01-01"],
  ["into a leap day", "2028-02-28", "2028-02-29"],
  ["over a short February", "2026-02-28", "2026-03-01"],
  ["over New York's spring change", "2026-03-07", "2026-03-08"],
  ["over Berlin's autumn change", "2026-10-24", "2026-10-25"],
])("tomorrow is found %s", (_where, today, tomorrow) => {
  expect(followUpGroup(on(tomorrow), on(today))).toBe("tomorrow");
  expect(daysLate(on(today), on(tomorrow))).toBe(1);
});

it("at one instant Dana's call is due today in New York and already late in Sydney", () => {
  const now = "2026-03-08T20:00:00.000Z";
  const seen = zones.map((zone) => followUpGroup(on("2026-03-08"), todayIn(zone, now)));
  expect(seen).toEqual(["today", "today", "today", "overdue", "overdue", "today"]);
});

it("every day is in exactly one group, and groups never go back as days go on", () => {
  fc.assert(
    fc.property(anyDay(), fc.integer({ min: -1000, max: 1000 }), (today, offset) => {
      const dueOn = addDays(today, offset);
      const group = followUpGroup(dueOn, today);
      const is: Record<(typeof groups)[number], boolean> = {
        overdue: offset < 0,
        today: offset === 0,
        tomorrow: offset === 1,
        "this-week": offset >= 2 && offset <= 7,
        later: offset > 7,
      };
      expect(groups.filter((one) => is[one])).toEqual([group]);
      const next = followUpGroup(addDays(dueOn, 1), today);
      expect(groups.indexOf(next)).toBeGreaterThanOrEqual(groups.indexOf(group));
      expect(daysLate(dueOn, today)).toBe(Math.max(daysBetween(dueOn, today), 0));
      expect(daysLate(dueOn, today) > 0).toBe(group === "overdue");
    }),
  );
});
