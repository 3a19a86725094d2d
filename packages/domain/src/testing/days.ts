import type { CalendarDay, TimeOfDay } from "@followthrough/contract";
import * as fc from "fast-check";
import { dayOf } from "../day";

/** Writes a day in a test, and stops it where there is no such day. */
export const on = (text: string): CalendarDay => {
  const day = dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
  if (day !== text) throw new Error(`${text} is no day`);
  return day;
};

/** Writes a time of day in a test, and stops it where there is no such time. */
export const at = (text: string): TimeOfDay => {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)) throw new Error(`${text} is no time of day`);
  return text as TimeOfDay;
};

/** Any day from 1900 to 2200, month ends and leap days more often than chance has them. */
export const anyDay = (): fc.Arbitrary<CalendarDay> =>
  fc
    .record({
      year: fc.integer({ min: 1900, max: 2200 }),
      month: fc.integer({ min: 1, max: 12 }),
      date: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(28, 29, 30, 31)),
    })
    .map(({ year, month, date }) => dayOf(year, month, date))
    .filter((day) => day !== null);

/** The zones that every rule about days is tried in. */
export const zones = [
  "UTC",
  "America/New_York",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Australia/Sydney",
  "America/Phoenix",
] as const;

/** Any working week, of one to seven ISO weekdays. */
export const anyWorkingDays = (): fc.Arbitrary<number[]> =>
  fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
