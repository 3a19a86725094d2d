import type { CalendarDay } from "@followthrough/contract";
import { addDays, addWeeks, weekdayOf } from "./day";

/** ISO weekdays, Monday 1 to Sunday 7. An account has at least one; with none, every day counts as a working day. */
export type WorkingDays = readonly number[];

const week = [1, 2, 3, 4, 5, 6, 7] as const;

/** On Monday to Friday, 2026-06-26 is a working day and 2026-06-27, a Saturday, is not. */
export const isWorkingDay = (day: CalendarDay, workingDays: WorkingDays): boolean =>
  workingDays.length === 0 || workingDays.includes(weekdayOf(day));

/**
 * The day itself if it is a working day, otherwise the next working day: for Saturday 2026-06-27 it is Monday
 * 2026-06-29.
 */
export const onOrNextWorkingDay = (day: CalendarDay, workingDays: WorkingDays): CalendarDay => {
  const wait = week.find((weekday) => isWorkingDay(addDays(day, weekday - 1), workingDays));
  if (wait === undefined) throw new RangeError(`no weekdays: ${workingDays.join(", ")}`);
  return addDays(day, wait - 1);
};

/** The first working day after the day: from Friday 2026-06-26 it is Monday 2026-06-29. */
export const nextWorkingDay = (day: CalendarDay, workingDays: WorkingDays): CalendarDay =>
  onOrNextWorkingDay(addDays(day, 1), workingDays);

/**
 * Adds working days to the day, which itself does not count: three after Thursday 2026-06-25 is Tuesday 2026-06-30.
 * Throws a RangeError unless the count is a whole number, 0 or more.
 */
export const addWorkingDays = (day: CalendarDay, count: number, workingDays: WorkingDays): CalendarDay => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count of days: ${count}`);
  if (count === 0) return day;
  const perWeek = workingDays.length === 0 ? 7 : week.filter((one) => workingDays.includes(one)).length;
  const wholeWeeks = Math.floor((count - 1) / perWeek);
  let reached = addWeeks(day, wholeWeeks);
  for (let left = count - wholeWeeks * perWeek; left > 0; left -= 1)
    reached = nextWorkingDay(reached, workingDays);
  return reached;
};
