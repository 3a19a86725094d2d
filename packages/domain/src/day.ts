import type { CalendarDay, Instant } from "@followthrough/contract";

// The only file in which a day meets an instant, but for `instantOf.ts`, which goes the other way. Everything else here is integer arithmetic on the civil calendar,
// so no zone, no daylight saving and no millisecond can shift a day.

type Civil = readonly [year: number, month: number, day: number];

const partsOf = (day: CalendarDay): Civil => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

const dayFrom = ([year, month, day]: Civil): CalendarDay => {
  if (year < 1 || year > 9999) throw new RangeError(`the year ${year} is outside the calendar`);
  const fourDigits = year < 1000 ? String(year).padStart(4, "0") : year;
  return `${fourDigits}-${twoDigits(month)}-${twoDigits(day)}` as CalendarDay;
};

/** Thousands of facts lie on a few hundred days, so those counted lately are kept. */
const counted = new Map<CalendarDay, number>();

const toNumber = (day: CalendarDay): number => {
  const known = counted.get(day);
  if (known !== undefined) return known;
  if (counted.size > 2000) counted.clear();
  const number = countDays(day);
  counted.set(day, number);
  return number;
};

/** Days since 1970-01-01 in the proleptic Gregorian calendar (years begin in March, so that leap days come last). */
const countDays = (day: CalendarDay): number => {
  const [year, month, date] = partsOf(day);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
};

const fromNumber = (number: number): CalendarDay => {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return dayFrom([yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date]);
};

/** The last date of a month, 28 to 31. */
const lengthOfMonth = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Whether the text names a time zone that this machine knows: `America/New_York`. */
export const isTimeZone = (text: string): boolean => {
  try {
    return /^[A-Za-z]/.test(text) && Boolean(new Intl.DateTimeFormat("en", { timeZone: text }));
  } catch {
    return false;
  }
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times what using it does. */
const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
  });
  formats.set(timeZone, made);
  return made;
};

const localParts = (timeZone: string, now: Date | Instant) => {
  const parts = { year: 0, month: 0, day: 0, hour: 0 };
  const at = typeof now === "string" ? new Date(now) : now;
  for (const { type, value } of formatFor(timeZone).formatToParts(at)) {
    if (type in parts) parts[type as keyof typeof parts] = Number(value);
  }
  return parts;
};

/**
 * The calendar day it is at an instant in an IANA time zone. Throws a RangeError for a zone that nobody knows and for
 * an instant that is none. At 2026-06-25T23:30:00.000Z it is 2026-06-26 in Europe/Berlin, 2026-06-25 in America/New_York.
 */
export const todayIn = (timeZone: string, now: Date | Instant): CalendarDay => {
  const { year, month, day } = localParts(timeZone, now);
  return dayFrom([year, month, day]);
};

/**
 * The hour of the day, 0 to 23, at an instant in an IANA time zone; throws as `todayIn` does.
 * At 2026-06-25T23:30:00.000Z it is 1 in Europe/Berlin and 19 in America/New_York.
 */
export const hourIn = (timeZone: string, now: Date | Instant): number => localParts(timeZone, now).hour;

/**
 * Whole hours that have passed from one instant to another, rounded down; negative when the second comes first. Hours
 * as they pass, so over the night of 2026-03-29 in Berlin one fewer than the clocks show. Throws a RangeError for no instant.
 */
export const hoursBetween = (from: Instant, to: Instant): number => {
  const hours = Math.floor((Date.parse(to) - Date.parse(from)) / 3_600_000);
  if (Number.isNaN(hours)) throw new RangeError(`not two instants: ${from}, ${to}`);
  return hours;
};

/** Calendar days from one day to another: 2026-03-07 to 2026-03-09 is 2, whatever the clocks did between. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number => toNumber(to) - toNumber(from);

/** The day so many days later, earlier when negative: 2026-12-31 and one is 2027-01-01. Throws a RangeError past year 9999. */
export const addDays = (day: CalendarDay, days: number): CalendarDay => fromNumber(toNumber(day) + days);

/** The same weekday so many weeks later: 2026-11-23 and two weeks is 2026-12-07. */
export const addWeeks = (day: CalendarDay, weeks: number): CalendarDay => addDays(day, weeks * 7);

/** The same date so many months later; where that month is shorter, its last day: 2026-08-31 and six months is 2027-02-28. */
export const addMonths = (day: CalendarDay, months: number): CalendarDay => {
  const [year, month, date] = partsOf(day);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return dayFrom([toYear, toMonth, Math.min(date, lengthOfMonth(toYear, toMonth))]);
};

/** The same date so many years later; from a leap day, February 28 where there is none: 2028-02-29 and one year is 2029-02-28. */
export const addYears = (day: CalendarDay, years: number): CalendarDay => addMonths(day, years * 12);

/**
 * Whole months between, counted as `addMonths` counts: the most that do not go past the second day.
 * From 2026-01-31 to 2026-02-28 is 1, to 2026-02-27 is 0.
 */
export const monthsBetween = (from: CalendarDay, to: CalendarDay): number => {
  const [fromYear, fromMonth] = partsOf(from);
  const [toYear, toMonth] = partsOf(to);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return addMonths(from, months) > to ? months - 1 : months;
};

/** ISO weekday, Monday 1 to Sunday 7: 2026-11-23 is a Monday, 1. */
export const weekdayOf = (day: CalendarDay): number => ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;

/** The Monday of the day's ISO week: of 2026-11-29, a Sunday, it is 2026-11-23. */
export const startOfWeek = (day: CalendarDay): CalendarDay => addDays(day, 1 - weekdayOf(day));

/** The last day of the day's month: of 2028-02-03 it is 2028-02-29. */
export const endOfMonth = (day: CalendarDay): CalendarDay => {
  const [year, month] = partsOf(day);
  return dayFrom([year, month, lengthOfMonth(year, month)]);
};

/** The year of 2026-11-23 is 2026, its month 11, its date 23. */
export const yearOf = (day: CalendarDay): number => partsOf(day)[0];
export const monthOf = (day: CalendarDay): number => partsOf(day)[1];
export const dateOf = (day: CalendarDay): number => partsOf(day)[2];

/** The day with this year, month (1 to 12) and date, or null where the calendar has none: (2026, 2, 29) is null. */
export const dayOf = (year: number, month: number, date: number): CalendarDay | null =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month)
    ? dayFrom([year, month, date])
    : null;

/** The instant so many hours after one: 48 hours after 2026-06-25T13:00:00.000Z is 2026-06-27T13:00:00.000Z. */
export const hoursAfter = (instant: string, hours: number): Instant =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

/** Milliseconds from one instant to another; negative when the second comes first. */
export const millisecondsBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

/** Minutes from one instant to a later one, rounded up: from 13:00:00.000Z to 13:14:01.000Z are 15. Zero and fewer are 0. */
export const minutesUntil = (from: Instant, to: Instant): number =>
  Math.max(0, Math.ceil((Date.parse(to) - Date.parse(from)) / 60_000));
