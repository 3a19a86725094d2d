import type { CalendarDay } from "@followthrough/contract";
import { daysBetween } from "./daysBetween";

/** Whoever was out of reach for longer looks again at what they did then. */
export const mostDaysOutOfReach = 30;

/**
 * The day an act counts for that was done where no server could be reached and comes later: the day it was done on, so that
 * "tomorrow" said on Friday is Saturday whenever it is sent. A device whose clock is ahead said what is still to come: that is
 * today. Null where it is more than thirty days ago. On 2026-06-29, done on 2026-06-26: 2026-06-26.
 */
export const dayOfAct = (doneOn: CalendarDay, today: CalendarDay): CalendarDay | null => {
  if (doneOn >= today) return today;
  return daysBetween(doneOn, today) > mostDaysOutOfReach ? null : doneOn;
};
