import type { CalendarDay, FollowUpGroup } from "@followthrough/contract";
import { addDays, daysBetween } from "./day";

/** The one group an open follow-up is in. `this-week` is the coming seven days, after tomorrow. */
export const groupOf = (dueOn: CalendarDay, today: CalendarDay): FollowUpGroup => {
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "today";
  const tomorrow = addDays(today, 1);
  if (dueOn === tomorrow) return "tomorrow";
  return dueOn <= addDays(today, 7) ? "this-week" : "later";
};

/** Days past the due day; 0 when not late. */
export const daysLate = (dueOn: CalendarDay, today: CalendarDay): number =>
  Math.max(daysBetween(dueOn, today), 0);
