import { addDays, addMonths, weekdayOf } from "./days";

/** The first day of the month of a day. */
export const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;

/** What a step leads to, or null where it would leave the calendar: before year 1, after year 9999. */
export const stepOrNull = (step: () => string): string | null => {
  try {
    return step();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** The weeks a month touches, each of seven days, starting on an ISO weekday. Null for a day past either end of the calendar. */
export const monthWeeks = (day: string, firstWeekday: number): (string | null)[][] => {
  const start = monthStart(day);
  const before = (weekdayOf(start) - firstWeekday + 7) % 7;
  // Of the last month there is: what sorts behind its last day.
  const next = stepOrNull(() => addMonths(start, 1)) ?? "9999-12-32";
  const weeks: (string | null)[][] = [];
  for (let from = -before; ; from += 7) {
    const week = Array.from({ length: 7 }, (_, at) => stepOrNull(() => addDays(start, from + at)));
    if (from > 0 && !week.some((one) => one !== null && one < next)) return weeks;
    weeks.push(week);
  }
};
