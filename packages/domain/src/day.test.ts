import type { CalendarDay } from "@followthrough/contract";
import { isCalendarDay } from "@followthrough/contract";
import * as dateFns from "date-fns";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  dateOf,
  dayOf,
  daysBetween,
  endOfMonth,
  monthOf,
  monthsBetween,
  startOfWeek,
  weekdayOf,
  yearOf,
} from "./day";
import { anyDay, on } from "./testing/days";

describe("days are added on the calendar", () => {
  it.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2027-01-01", -1, "2026-12-31"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-02-28", 1, "2026-03-01"],
    ["2026-03-07", 2, "2026-03-09"],
    ["2026-10-24", 2, "2026-10-26"],
    ["2026-11-23", 0, "2026-11-23"],
    ["0001-01-01", 3_652_058, "9999-12-31"],
  ])("%s and %i days is %s", (day, days, later) => {
    expect(addDays(on(day), days)).toBe(later);
    expect(daysBetween(on(day), on(later))).toBe(days);
  });

  it("two weeks after 2026-11-23 is 2026-12-07", () => {
    expect(addWeeks(on("2026-11-23"), 2)).toBe("2026-12-07");
  });

  it("refuses to leave the calendar at either end", () => {
    expect(() => addDays(on("9999-12-31"), 1)).toThrow(RangeError);
    expect(() => addDays(on("0001-01-01"), -1)).toThrow(RangeError);
    expect(() => addMonths(on("9999-12-01"), 1)).toThrow(RangeError);
  });
});

describe("months and years keep the date, or take the last day of a shorter month", () => {
  it.each([
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-01-31", 2, "2026-03-31"],
    ["2026-10-31", 1, "2026-11-30"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -13, "2024-12-15"],
  ])("%s and %i months is %s", (day, months, later) => {
    expect(addMonths(on(day), months)).toBe(later);
  });

  it.each([
    ["2028-02-29", 1, "2029-02-28"],
    ["2028-02-29", 4, "2032-02-29"],
    ["2096-02-29", 4, "2100-02-28"],
    ["2026-12-31", 1, "2027-12-31"],
  ])("%s and %i years is %s", (day, years, later) => {
    expect(addYears(on(day), years)).toBe(later);
  });

  it.each([
    ["2026-01-31", "2026-02-27", 0],
    ["2026-01-31", "2026-02-28", 1],
    ["2026-01-31", "2026-03-30", 1],
    ["2026-01-31", "2026-03-31", 2],
    ["2026-06-25", "2026-06-24", -1],
  ])("from %s to %s is %i whole months", (from, to, months) => {
    expect(monthsBetween(on(from), on(to))).toBe(months);
  });
});

describe("weeks begin on Monday", () => {
  it.each([
    ["2026-11-23", 1, "2026-11-23"],
    ["2026-11-25", 3, "2026-11-23"],
    ["2026-11-29", 7, "2026-11-23"],
    ["2027-01-01", 5, "2026-12-28"],
    ["0001-01-01", 1, "0001-01-01"],
  ])("%s is weekday %i of the week of %s", (day, weekday, monday) => {
    expect(weekdayOf(on(day))).toBe(weekday);
    expect(startOfWeek(on(day))).toBe(monday);
  });
});

it("dayOf makes only days that exist", () => {
  expect(dayOf(2028, 2, 29)).toBe("2028-02-29");
  expect(dayOf(2026, 2, 29)).toBeNull();
  expect(dayOf(2026, 13, 1)).toBeNull();
  expect(dayOf(2026, 4, 31)).toBeNull();
  expect(dayOf(2026, 4, 0)).toBeNull();
  expect(dayOf(0, 1, 1)).toBeNull();
});

/** The other calendar of the test: date-fns, on the UTC days the tests run in. */
const asDate = (day: CalendarDay) => new Date(`${day}T00:00:00Z`);
const asDay = (date: Date) => date.toISOString().slice(0, 10);

describe("on any day, the arithmetic agrees with date-fns", () => {
  it("for days, weeks, months, years and what lies between", () => {
    const moves = fc.integer({ min: -600, max: 600 });
    fc.assert(
      fc.property(anyDay(), anyDay(), moves, (day, other, count) => {
        expect(addDays(day, count * 50)).toBe(asDay(dateFns.addDays(asDate(day), count * 50)));
        expect(addWeeks(day, count)).toBe(asDay(dateFns.addWeeks(asDate(day), count)));
        expect(addMonths(day, count)).toBe(asDay(dateFns.addMonths(asDate(day), count)));
        expect(addYears(day, count % 50)).toBe(asDay(dateFns.addYears(asDate(day), count % 50)));
        expect(daysBetween(day, other)).toBe(dateFns.differenceInCalendarDays(asDate(other), asDate(day)));
        expect(weekdayOf(day)).toBe(dateFns.getISODay(asDate(day)));
        expect(startOfWeek(day)).toBe(asDay(dateFns.startOfISOWeek(asDate(day))));
        expect(endOfMonth(day)).toBe(asDay(dateFns.endOfMonth(asDate(day))).slice(0, 10));
      }),
      { numRuns: 2000 },
    );
  });

  it("every day of 400 years follows the one before it", () => {
    const gaps: string[] = [];
    let day = on("1970-01-01");
    for (let count = 0; count < 146_097; count += 1) {
      const next = addDays(day, 1);
      if (!isCalendarDay(next) || next <= day || daysBetween(day, next) !== 1) gaps.push(next);
      day = next;
    }
    expect(gaps).toEqual([]);
    expect(day).toBe("2370-01-01");
  });

  it("a day is made of its year, month and date", () => {
    fc.assert(
      fc.property(anyDay(), (day) => {
        expect(dayOf(yearOf(day), monthOf(day), dateOf(day))).toBe(day);
      }),
    );
  });

  it("whole months between are the most that do not go past the second day", () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (from, to) => {
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
  });
});
