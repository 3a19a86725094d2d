import type { CalendarDay, Recurrence } from "@followthrough/contract";
import { addDays, addMonths, daysBetween, monthsBetween } from "./day";

type Unit = Recurrence["unit"];

/** Each unit in days or in months; the calendar has no other lengths. */
const lengths: Record<Unit, { days: number } | { months: number }> = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  year: { months: 12 },
};

/** The anchor moved by whole steps: always from the anchor, so that January 31 comes back after February 28. */
const step = (
  anchorOn: CalendarDay,
  { every, unit }: Pick<Recurrence, "every" | "unit">,
  count: number,
): CalendarDay => {
  const length = lengths[unit];
  return "months" in length
    ? addMonths(anchorOn, length.months * every * count)
    : addDays(anchorOn, length.days * every * count);
};

/** How many whole steps from the anchor lie on or before a day. */
const stepsUntil = (
  anchorOn: CalendarDay,
  { every, unit }: Pick<Recurrence, "every" | "unit">,
  day: CalendarDay,
): number => {
  const length = lengths[unit];
  return "months" in length
    ? Math.floor(monthsBetween(anchorOn, day) / (length.months * every))
    : Math.floor(daysBetween(anchorOn, day) / (length.days * every));
};

/**
 * The day of the next occurrence once the one of `dueOn` was closed on `closedOn`; never on or before either of them.
 * On a schedule: the first step from the anchor after both, so that what was missed is skipped, not caught up in a burst.
 * From completion: one step from the day it was closed (a rule of that mode does not look at the other two days).
 * Monthly from 2026-01-31, the one of 2026-02-28 closed that day comes next on 2026-03-31.
 * Throws a RangeError past year 9999.
 */
export const nextOccurrence = (
  rule: Recurrence,
  { anchorOn, dueOn, closedOn }: { anchorOn: CalendarDay; dueOn: CalendarDay; closedOn: CalendarDay },
): CalendarDay => {
  if (rule.mode === "completion") return step(closedOn, rule, 1);
  const after = dueOn > closedOn ? dueOn : closedOn;
  return after < anchorOn ? anchorOn : step(anchorOn, rule, stepsUntil(anchorOn, rule, after) + 1);
};
