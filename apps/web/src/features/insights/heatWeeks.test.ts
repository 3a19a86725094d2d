import { expect, it } from "vitest";
import { heatWeeks } from "./heatWeeks";

it.each(["2026-06-25", "2026-06-22", "2026-06-28", "2028-02-29", "2026-01-01"])(
  "the year up to %s ends in its week, each week from a Monday, no day twice or missing",
  (today) => {
    const weeks = heatWeeks([{ on: today, count: 3 }], today);
    const days = weeks.flat().map(({ on }) => on);
    expect([weeks.length, new Set(days).size]).toEqual([53, 371]);
    expect(weeks.at(-1)?.find(({ on }) => on === today)?.count).toBe(3);
    expect(new Date(`${days[0] ?? ""}T00:00:00Z`).getUTCDay()).toBe(1);
    expect(days).toEqual(days.toSorted());
  },
);
