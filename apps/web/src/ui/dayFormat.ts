import { daysBetween } from "./daysBetween";
import { plural } from "./plural";

type Options = Intl.DateTimeFormatOptions;

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs far more than using it, and a list of ten thousand rows uses it ten thousand times.
const formatOf = (locale: string | undefined, options: Options) => {
  const key = `${locale ?? ""}${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, calendar: "gregory", timeZone: "UTC" });
  formats.set(key, made);
  return made;
};

const say = (day: string, locale: string | undefined, options: Options) =>
  formatOf(locale, options).format(Date.parse(day));

const sameYear = (day: string, today: string) => day.slice(0, 4) === today.slice(0, 4);

/**
 * A calendar day as people say it, seen from `today`: "Yesterday", "Today", "Tomorrow", "Fri" within the coming six
 * days, else "Jun 26", with the year where it is another one: "Dec 25, 2025". Names and order follow the locale (the
 * browser's, if none is given).
 */
export const formatDay = (day: string, today: string, locale?: string): string => {
  const away = daysBetween(today, day);
  if (away === 0) return "Today";
  if (away === 1) return "Tomorrow";
  if (away === -1) return "Yesterday";
  if (away > 1 && away < 7) return say(day, locale, { weekday: "short" });
  return formatDate(day, today, locale);
};

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Of a clock of twelve hours a whole hour is said as "3 PM"; of one of 24 hours "15" alone would be no time. */
const clockOf = (locale: string | undefined, isWholeHour: boolean): Intl.DateTimeFormat => {
  const key = `${locale ?? ""} ${isWholeHour}`;
  const known = clocks.get(key);
  if (known) return known;
  const inHours = new Intl.DateTimeFormat(locale, { hour: "numeric", timeZone: "UTC" });
  const made =
    isWholeHour && inHours.resolvedOptions().hour12 === true
      ? inHours
      : new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  clocks.set(key, made);
  return made;
};

/** A time of day on the reader's own clock: "15:00" is "3 PM", "3:30 PM", or "15:00" where one counts to 24. */
export const formatTime = (time: string, locale?: string): string => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return clockOf(locale, minute === 0).format((hour * 60 + minute) * 60_000);
};

/** Always a date: "Jun 26", or "Dec 25, 2025" in another year than `today`. */
export const formatDate = (day: string, today: string, locale?: string): string =>
  say(day, locale, { month: "short", day: "numeric", ...(sameYear(day, today) ? {} : { year: "numeric" }) });

/** With its weekday, to be sure of it: "Mon, Jun 22", or "Thu, Dec 25, 2025". */
export const formatWeekdayDate = (day: string, today: string, locale?: string): string =>
  say(day, locale, {
    weekday: "short",
    month: "short",
    day: "numeric",
    ...(sameYear(day, today) ? {} : { year: "numeric" }),
  });

/** How far a day is: "Today", "Tomorrow", "in 14 days", "3 days ago". */
export const formatDaysAway = (day: string, today: string): string => {
  const away = daysBetween(today, day);
  if (Math.abs(away) < 2) return formatDay(day, today);
  return away > 0 ? `in ${plural(away, "day")}` : `${plural(-away, "day")} ago`;
};

/** In full, for headings: "Thursday, June 25". */
export const formatLongDay = (day: string, locale?: string): string =>
  say(day, locale, { weekday: "long", month: "long", day: "numeric" });

/** In full with its year, for those who hear it: "Thursday, June 25, 2026". */
export const formatFullDate = (day: string, locale?: string): string =>
  say(day, locale, { weekday: "long", month: "long", day: "numeric", year: "numeric" });

/** "June 2026". */
export const formatMonth = (day: string, locale?: string): string =>
  say(day, locale, { month: "long", year: "numeric" });

/** A weekday's name: `formatWeekday("2026-06-22", "short")` is "Mon". */
export const formatWeekday = (day: string, width: "short" | "long", locale?: string): string =>
  say(day, locale, { weekday: width });
