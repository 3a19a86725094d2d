import type { CalendarDay } from "@followthrough/contract";
import * as rules from "@followthrough/domain/day";

// The rules of days for texts that are known to be days: what the server sent, or what a day field holds.

/** Adds days, or takes them away when negative. Throws a RangeError before year 1 and after year 9999. */
export const addDays = (day: string, days: number): CalendarDay => rules.addDays(day as CalendarDay, days);

/** Adds months; where that month is shorter, its last day. Throws as `addDays` does. */
export const addMonths = (day: string, months: number): CalendarDay =>
  rules.addMonths(day as CalendarDay, months);

/** ISO day of the week, 1 Monday to 7 Sunday. */
export const weekdayOf = (day: string): number => rules.weekdayOf(day as CalendarDay);

/** The Monday of the day's week. Throws as `addDays` does. */
export const startOfWeek = (day: string): CalendarDay => rules.startOfWeek(day as CalendarDay);
