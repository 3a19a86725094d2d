import { tzOffset } from "@date-fns/tz/tzOffset";
import { UTCDateMini } from "@date-fns/utc";
import type { CalendarDay, Instant } from "@followthrough/contract";
import {
  addDays as addDaysTo,
  addMonths as addMonthsTo,
  differenceInCalendarMonths,
  getDaysInMonth,
  lastDayOfMonth,
} from "date-fns";
import { millisecondsInHour, millisecondsInMinute } from "date-fns/constants";
import { dateFrom, parseKnownDay } from "./knownDay";

export { daysBetween } from "./daysBetween";

// Named rules of days over date-fns. Outside, a day is the text `YYYY-MM-DD`; in here it is its midnight at UTC, so that neither the
// machine's zone nor daylight saving can shift it. With `instantOf.ts` the only files in which a day meets an instant.

const dayFrom = (date: Date): CalendarDay => {
  const text = date.toISOString().slice(0, 10);
  // Before the year 0 and after 9999 the text has a sign and six digits.
  if (!/^\d{4}-/.test(text) || text < "0001") throw new RangeError(`${text} is outside the calendar`);
  return text as CalendarDay;
};

const kept = (later: Map<number, CalendarDay>, count: number, add: () => Date): CalendarDay => {
  const known = later.get(count);
  if (known !== undefined) return known;
  if (later.size >= 100) later.clear();
  const made = dayFrom(add());
  later.set(count, made);
  return made;
};

/** Whether the text names a time zone that this machine knows: `America/New_York`. */
export const isTimeZone = (text: string): boolean => {
  try {
    return /^[A-Za-z]/.test(text) && Boolean(new Intl.DateTimeFormat("en", { timeZone: text }));
  } catch {
    return false;
  }
};

/** What the clocks of a zone show at an instant, as a date at UTC; throws a RangeError where there is no such zone or instant. */
const shownIn = (timeZone: string, now: Date | Instant): Date => {
  const at = new Date(now);
  // Of an unknown zone the offset is no number, and the date then none.
  const shown = new UTCDateMini(at.getTime() + tzOffset(timeZone, at) * millisecondsInMinute);
  if (Number.isNaN(shown.getTime())) throw new RangeError(`no zone or no instant: ${timeZone}`);
  return shown;
};

/**
 * The calendar day it is at an instant in an IANA time zone. Throws a RangeError for a zone that nobody knows and for
 * an instant that is none. At 2026-06-25T23:30:00.000Z it is 2026-06-26 in Europe/Berlin, 2026-06-25 in America/New_York.
 */
export const todayIn = (timeZone: string, now: Date | Instant): CalendarDay =>
  dayFrom(shownIn(timeZone, now));

/**
 * The hour of the day, 0 to 23, at an instant in an IANA time zone; throws as `todayIn` does.
 * At 2026-06-25T23:30:00.000Z it is 1 in Europe/Berlin and 19 in America/New_York.
 */
export const hourIn = (timeZone: string, now: Date | Instant): number => shownIn(timeZone, now).getHours();

/**
 * Whole hours that have passed from one instant to another, rounded down; negative when the second comes first. Hours
 * as they pass, so over the night of 2026-03-29 in Berlin one fewer than the clocks show. Throws a RangeError for no instant.
 */
export const hoursBetween = (from: Instant, to: Instant): number => {
  const hours = Math.floor((Date.parse(to) - Date.parse(from)) / millisecondsInHour);
  if (Number.isNaN(hours)) throw new RangeError(`not two instants: ${from}, ${to}`);
  return hours;
};

/** Adds days, or takes them away when negative: 2026-12-31 and one is 2027-01-01. Throws a RangeError past year 9999. */
export const addDays = (day: CalendarDay, days: number): CalendarDay => {
  const { date, daysLater } = parseKnownDay(day);
  return kept(daysLater, days, () => addDaysTo(date, days));
};

/** Adds weeks: 2026-11-23 and two weeks is 2026-12-07. */
export const addWeeks = (day: CalendarDay, weeks: number): CalendarDay => addDays(day, weeks * 7);

/** Adds months; where that month is shorter, its last day: 2026-08-31 and six months is 2027-02-28. */
export const addMonths = (day: CalendarDay, months: number): CalendarDay => {
  const { date, monthsLater } = parseKnownDay(day);
  return kept(monthsLater, months, () => addMonthsTo(date, months));
};

/** Adds years; from a leap day, February 28 where there is none: 2028-02-29 and one year is 2029-02-28. */
export const addYears = (day: CalendarDay, years: number): CalendarDay => addMonths(day, years * 12);

/**
 * Whole months between, counted as `addMonths` counts: the most that do not go past the second day.
 * From 2026-01-31 to 2026-02-28 is 1, to 2026-02-27 is 0.
 */
export const monthsBetween = (from: CalendarDay, to: CalendarDay): number => {
  // Not `differenceInMonths`, which counts January 31 to March 30 as `addMonths` does not.
  const months = differenceInCalendarMonths(dateFrom(to), dateFrom(from));
  return addMonths(from, months) > to ? months - 1 : months;
};

/** ISO weekday, Monday 1 to Sunday 7: 2026-11-23 is a Monday, 1. */
export const weekdayOf = (day: CalendarDay): number => parseKnownDay(day).weekday;

/** The Monday of the day's ISO week: of 2026-11-29, a Sunday, it is 2026-11-23. */
export const startOfWeek = (day: CalendarDay): CalendarDay => addDays(day, 1 - weekdayOf(day));

/** The last day of the day's month: of 2028-02-03 it is 2028-02-29. */
export const endOfMonth = (day: CalendarDay): CalendarDay => dayFrom(lastDayOfMonth(dateFrom(day)));

/** The year of 2026-11-23 is 2026, its month 11, its date 23. */
export const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4));
export const monthOf = (day: CalendarDay): number => Number(day.slice(5, 7));
export const dateOf = (day: CalendarDay): number => Number(day.slice(8, 10));

/** The day with this year, month (1 to 12) and date, or null where the calendar has none: (2026, 2, 29) is null. */
export const dayOf = (year: number, month: number, date: number): CalendarDay | null => {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || date < 1) return null;
  const first: Date = new UTCDateMini(0);
  // Not `new Date(year, ...)`, which takes the years 0 to 99 for 1900 to 1999.
  first.setFullYear(year, month - 1, 1);
  return date > getDaysInMonth(first) ? null : dayFrom(addDaysTo(first, date - 1));
};

/** Adds hours to an instant: 48 hours after 2026-06-25T13:00:00.000Z is 2026-06-27T13:00:00.000Z. */
export const hoursAfter = (instant: string, hours: number): Instant =>
  new Date(Date.parse(instant) + hours * millisecondsInHour).toISOString();

/** Milliseconds from one instant to another; negative when the second comes first. */
export const millisecondsBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

/** Minutes from one instant to a later one, rounded up: from 13:00:00.000Z to 13:14:01.000Z are 15. Zero and fewer are 0. */
export const minutesUntil = (from: Instant, to: Instant): number =>
  Math.max(0, Math.ceil((Date.parse(to) - Date.parse(from)) / millisecondsInMinute));
