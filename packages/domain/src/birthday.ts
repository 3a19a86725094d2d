import type { CalendarDay } from "@followthrough/contract";
import { addDays, dateOf, dayOf, monthOf, yearOf } from "./day";
import { monthNames } from "./monthNames";

const leapDay = "02-29";

/** By what birthdays are found day by day: of `1980-03-22` and of `--03-22` it is `03-22`. */
export const birthdayKey = (birthday: string): string => birthday.slice(-5);

/** Birthdays are told of on the day and this many days before it. */
export const birthdayDaysAhead = 7;

/** A birthday that comes up: its key, and the day it falls on. */
export interface ComingBirthday {
  readonly key: string;
  readonly on: CalendarDay;
  /** Born on February 29, in a year without one: it falls on February 28. */
  readonly isMoved: boolean;
}

/**
 * The birthdays of today and the days after it, in their order: from 2026-02-27 and two days these are 02-27, 02-28, 02-29
 * (moved to the 28th) and 03-01. The calendar ends with the year 9999, and so do they.
 */
export const comingBirthdays = (today: CalendarDay, days: number): ComingBirthday[] =>
  Array.from({ length: days + 1 }, (_, later) => addDays(today, later)).flatMap((on) => {
    const key = birthdayKey(on);
    const isMoved = monthOf(on) === 2 && dateOf(on) === 28 && dayOf(yearOf(on), 2, 29) === null;
    return [{ key, on, isMoved: false }, ...(isMoved ? [{ key: leapDay, on, isMoved }] : [])];
  });

/** "March 22, 1980", "March 22": of `1980-03-22` and of `--03-22`. */
export const formatBirthday = (birthday: string): string => {
  const [month = 1, date = 1] = birthdayKey(birthday).split("-").map(Number);
  const year = birthday.startsWith("--") ? "" : `, ${Number(birthday.slice(0, 4))}`;
  return `${monthNames[month - 1] ?? ""} ${date}${year}`;
};
