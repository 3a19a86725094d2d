import type { CalendarDay, Recurrence } from "@followthrough/contract";
import { addDays, addMonths, daysBetween, monthsBetween } from "./day";

type Unit = Recurrence["unit"];

const daysIn: Partial<Record<Unit, number>> = { day: 1, week: 7 };
const monthsIn: Partial<Record<Unit, number>> = { month: 1, year: 12 };

/** The anchor moved by so many whole steps: always from the anchor, so that January 31 comes back after February 28. */
const step = (
  anchorOn: CalendarDay,
  { every, unit }: Pick<Recurrence, "every" | "unit">,
  count: number,
): CalendarDay => {
  const days = daysIn[unit];
  return days === undefined
    ? addMonths(anchorOn, (monthsIn[unit] ?? 1) * every * count)
    : addDays(anchorOn, days * every * count);
};

/** How many whole steps from the anchor lie on or before a day. */
const stepsUntil = (
  anchorOn: CalendarDay,
  { every, unit }: Pick<Recurrence, "every" | "unit">,
  day: CalendarDay,
): number => {
  const days = daysIn[unit];
  return days === undefined
    ? Math.floor(monthsBetween(anchorOn, day) / ((monthsIn[unit] ?? 1) * every))
    : Math.floor(daysBetween(anchorOn, day) / (days * every));
};

/**
 * The day of the next occurrence once one due on `dueOn` was closed on `closedOn`.
 * On a schedule: the first step from the anchor after both, so that what was missed is skipped, not caught up in a burst.
 * From completion: one step from the day it was closed.
 * Monthly from 2026-01-31, closed on 2026-02-28, comes next on 2026-03-31.
 */
export const nextOccurrence = (
  rule: Recurrence,
  { anchorOn, dueOn, closedOn }: { anchorOn: CalendarDay; dueOn: CalendarDay; closedOn: CalendarDay },
): CalendarDay => {
  if (rule.mode === "completion") return step(closedOn, rule, 1);
  const after = dueOn > closedOn ? dueOn : closedOn;
  let count = Math.max(stepsUntil(anchorOn, rule, after), 0);
  while (step(anchorOn, rule, count) <= after) count += 1;
  return step(anchorOn, rule, count);
};
