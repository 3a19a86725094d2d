import type { CalendarDay } from "@followthrough/contract";
import { addDays, weekdayOf } from "./day";

/** ISO weekdays, Monday 1 to Sunday 7. */
export type WorkingDays = readonly number[];

export const isWorkingDay = (day: CalendarDay, workingDays: WorkingDays): boolean =>
  workingDays.includes(weekdayOf(day));

/** The day itself if one works on it, else the next on which one does. With no working days, the day itself. */
export const onOrNextWorkingDay = (day: CalendarDay, workingDays: WorkingDays): CalendarDay => {
  if (workingDays.length === 0) return day;
  let candidate = day;
  while (!isWorkingDay(candidate, workingDays)) candidate = addDays(candidate, 1);
  return candidate;
};

/** The first working day after the day: from Friday 2026-06-26 it is Monday 2026-06-29. */
export const nextWorkingDay = (day: CalendarDay, workingDays: WorkingDays): CalendarDay =>
  onOrNextWorkingDay(addDays(day, 1), workingDays);

/** So many working days after the day. */
export const addWorkingDays = (day: CalendarDay, count: number, workingDays: WorkingDays): CalendarDay => {
  let reached = day;
  for (let step = 0; step < count; step += 1) reached = nextWorkingDay(reached, workingDays);
  return reached;
};
