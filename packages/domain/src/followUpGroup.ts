import type { CalendarDay, FollowUpGroup } from "@followthrough/contract";
import { addDays, daysBetween } from "./day";

/**
 * The one group an open follow-up is in. `this-week` is after tomorrow and within the coming seven days, not up to Sunday:
 * on Saturday 2026-11-28 a step due on Wednesday 2026-12-02 is this week's. On 2026-11-23, 2026-11-30 is the last such day.
 */
export const groupOf = (dueOn: CalendarDay, today: CalendarDay): FollowUpGroup => {
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "today";
  const tomorrow = addDays(today, 1);
  if (dueOn === tomorrow) return "tomorrow";
  return dueOn <= addDays(today, 7) ? "this-week" : "later";
};

/** Calendar days past the due day, 0 when not late: due 2026-11-20, on 2026-11-23, is 3. */
export const daysLate = (dueOn: CalendarDay, today: CalendarDay): number =>
  Math.max(daysBetween(dueOn, today), 0);
