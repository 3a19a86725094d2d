import type { CalendarDay, Momentum } from "@followthrough/contract";
import { addWeeks, daysBetween, startOfWeek } from "./day";
import { isKeptOnTime } from "./followUp";

const weekCount = 12;

/** The first day momentum looks at: the Monday eleven weeks before this week's. */
export const momentumFrom = (today: CalendarDay): CalendarDay => addWeeks(startOfWeek(today), 1 - weekCount);

const median = (values: number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) return null;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
};

/** Reached by the second day after meeting: what "within 48 hours" is on a calendar. */
const reachedInTime = (metOn: CalendarDay, firstTouchOn: CalendarDay | null): boolean =>
  firstTouchOn !== null && daysBetween(metOn, firstTouchOn) <= 2;

/**
 * Follow-through over the last twelve weeks, this one included. People met in the last two days and not yet reached are
 * not counted against you: their time is not up.
 */
export const momentum = (
  facts: {
    met: readonly { metOn: CalendarDay; firstTouchOn: CalendarDay | null }[];
    done: readonly { promisedOn: CalendarDay; closedOn: CalendarDay }[];
  },
  today: CalendarDay,
): Momentum => {
  const from = momentumFrom(today);
  const judged = facts.met.filter(
    ({ metOn, firstTouchOn }) =>
      metOn >= from && metOn <= today && (firstTouchOn !== null || daysBetween(metOn, today) > 2),
  );
  const done = facts.done.filter(({ closedOn }) => closedOn >= from && closedOn <= today);
  const weeks = Array.from({ length: weekCount }, (_, index) => ({
    startsOn: addWeeks(from, index),
    done: 0,
  }));
  for (const { closedOn } of done) {
    const week = weeks[Math.floor(daysBetween(from, closedOn) / 7)];
    if (week) week.done += 1;
  }
  return {
    met: judged.length,
    reachedInTime: judged.filter(({ metOn, firstTouchOn }) => reachedInTime(metOn, firstTouchOn)).length,
    done: done.length,
    keptOnTime: done.filter(({ promisedOn, closedOn }) => isKeptOnTime(promisedOn, closedOn)).length,
    medianDaysToFirstTouch: median(
      judged.flatMap(({ metOn, firstTouchOn }) =>
        firstTouchOn === null ? [] : [Math.max(daysBetween(metOn, firstTouchOn), 0)],
      ),
    ),
    weeks,
  };
};
