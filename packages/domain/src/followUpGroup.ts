import type { CalendarDay, FollowUpGroup } from "@followthrough/contract";
import { daysBetween } from "./day";

/**
 * The group of an open follow-up. `this-week` means after tomorrow and within the next seven days, not until Sunday:
 * on Saturday 2026-11-28 a step due on Wednesday 2026-12-02 is in it. On 2026-11-23 the last such day is 2026-11-30.
 */
export const followUpGroup = (dueOn: CalendarDay, today: CalendarDay): FollowUpGroup => {
  const days = daysBetween(today, dueOn);
  if (days < 0) return "overdue";
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  return days <= 7 ? "this-week" : "later";
};

/** Calendar days past the due day, 0 if not late: due 2026-11-20, on 2026-11-23, is 3. */
export const daysLate = (dueOn: CalendarDay, today: CalendarDay): number =>
  Math.max(daysBetween(dueOn, today), 0);
