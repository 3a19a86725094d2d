import { dayNumber } from "./calendarMath";
import { plural } from "./plural";

type Options = Intl.DateTimeFormatOptions;

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs far more than using it, and a list of ten thousand rows uses it ten thousand times.
const formatOf = (locale: string | undefined, options: Options) => {
  const key = `${locale ?? ""}${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formats.set(key, made);
  return made;
};

const say = (day: string, locale: string | undefined, options: Options) =>
  formatOf(locale, options).format(dayNumber(day) * 86_400_000);

const sameYear = (day: string, today: string) => day.slice(0, 4) === today.slice(0, 4);

/**
 * A calendar day as people say it, seen from `today`: "Yesterday", "Today", "Tomorrow", "Fri" within the coming six
 * days, else "Jun 26", with the year where it is another one: "Dec 25, 2025". Names and order follow the locale (the
 * browser's, if none is given).
 */
export const sayDay = (day: string, today: string, locale?: string): string => {
  const away = dayNumber(day) - dayNumber(today);
  if (away === 0) return "Today";
  if (away === 1) return "Tomorrow";
  if (away === -1) return "Yesterday";
  if (away > 1 && away < 7) return say(day, locale, { weekday: "short" });
  return sayDate(day, today, locale);
};

/** Always a date: "Jun 26", or "Dec 25, 2025" in another year than `today`. */
export const sayDate = (day: string, today: string, locale?: string): string =>
  say(day, locale, { month: "short", day: "numeric", ...(sameYear(day, today) ? {} : { year: "numeric" }) });

/** With its weekday, to be sure of it: "Mon, Jun 22", or "Thu, Dec 25, 2025". */
export const sayWeekdayDate = (day: string, today: string, locale?: string): string =>
  say(day, locale, {
    weekday: "short",
    month: "short",
    day: "numeric",
    ...(sameYear(day, today) ? {} : { year: "numeric" }),
  });

/** How far a day is: "Today", "Tomorrow", "in 14 days", "3 days ago". */
export const sayAway = (day: string, today: string): string => {
  const away = dayNumber(day) - dayNumber(today);
  if (Math.abs(away) < 2) return sayDay(day, today);
  return away > 0 ? `in ${plural(away, "day")}` : `${plural(-away, "day")} ago`;
};

/** In full, for headings: "Thursday, June 25". */
export const sayLongDay = (day: string, locale?: string): string =>
  say(day, locale, { weekday: "long", month: "long", day: "numeric" });

/** In full with its year, for those who hear it: "Thursday, June 25, 2026". */
export const sayFullDate = (day: string, locale?: string): string =>
  say(day, locale, { weekday: "long", month: "long", day: "numeric", year: "numeric" });

/** "June 2026". */
export const sayMonth = (day: string, locale?: string): string =>
  say(day, locale, { month: "long", year: "numeric" });

/** A weekday's name: `sayWeekday("2026-06-22", "short")` is "Mon". */
export const sayWeekday = (day: string, width: "short" | "long", locale?: string): string =>
  say(day, locale, { weekday: width });
