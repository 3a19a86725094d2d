import { describe, expect, it } from "vitest";
import { dayNumber, dayOfNumber, monthWeeks, stepMonths, weekdayOf } from "./calendarMath";

describe("calendar days as numbers", () => {
  it("agree with the runtime's own calendar for every day of four centuries", () => {
    const first = Date.UTC(1900, 0, 1) / 86_400_000;
    const last = Date.UTC(2300, 0, 1) / 86_400_000;
    const wrong: string[] = [];
    for (let count = first; count < last; count += 1) {
      const said = new Date(count * 86_400_000);
      const day = said.toISOString().slice(0, 10);
      const agrees =
        dayOfNumber(count) === day && dayNumber(day) === count && weekdayOf(day) === (said.getUTCDay() || 7);
      if (!agrees) wrong.push(day);
    }
    expect(wrong).toEqual([]);
    expect(dayOfNumber(last)).toBe("2300-01-01");
  });
});

describe("stepMonths", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-06-25", -18, "2024-12-25"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(stepMonths(day, months)).toBe(expected);
  });
});

describe("monthWeeks", () => {
  it("draws June 2026, which starts on a Monday, in five weeks from Monday", () => {
    const weeks = monthWeeks("2026-06-25", 1);
    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.[0]).toBe("2026-06-01");
    expect(weeks.at(-1)?.at(-1)).toBe("2026-07-05");
  });
  it("starts the same month on May 31 where weeks start on Sunday", () => {
    expect(monthWeeks("2026-06-25", 7)[0]?.[0]).toBe("2026-05-31");
  });
  it("needs four weeks for February 2027 from Monday and six for August 2026 from Sunday", () => {
    expect(monthWeeks("2027-02-10", 1)).toHaveLength(4);
    expect(monthWeeks("2026-08-10", 7)).toHaveLength(6);
  });
});
