import type { CalendarDay, Momentum } from "@followthrough/contract";
import { addWeeks, daysBetween, startOfWeek } from "./day";
import { isKeptOnTime } from "./followUp";

const weekCount = 12;

/** The first day momentum looks at: the Monday eleven weeks before this week's. */
export const momentumStart = (today: CalendarDay): CalendarDay => addWeeks(startOfWeek(today), 1 - weekCount);

export const median = (values: number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) return null;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
};

export interface MetFact {
  readonly metOn: CalendarDay;
  readonly firstTouchOn: CalendarDay | null;
}

export interface DoneFact {
  readonly promisedOn: CalendarDay;
  readonly closedOn: CalendarDay;
}

export type MomentumFigures = Omit<Momentum, "weeks">;

/**
 * Whether they were reached by the second day after meeting, which is what "within 48 hours" means on a calendar. Met
 * 2026-06-01: by 2026-06-03.
 */
export const isReachedInTime = ({ metOn, firstTouchOn }: MetFact): boolean =>
  firstTouchOn !== null && daysBetween(metOn, firstTouchOn) <= 2;

/**
 * Whether a meeting counts: one with somebody not yet reached counts only once their time is up. On 2026-06-25 a
 * meeting on the 22nd counts, one on the 23rd does not.
 */
export const isJudged = ({ metOn, firstTouchOn }: MetFact, today: CalendarDay): boolean =>
  metOn <= today && (firstTouchOn !== null || daysBetween(metOn, today) > 2);

/**
 * Follow-through figures for any set of meetings and follow-ups: of one event, referrer, action or month. Two met on
 * 2026-06-01, one reached that day and the other three days later: met 2, reached in time 1, median 1.5 days.
 */
export const momentumFigures = (
  { met, done }: { met: readonly MetFact[]; done: readonly DoneFact[] },
  today: CalendarDay,
): MomentumFigures => {
  const judged = met.filter((one) => isJudged(one, today));
  return {
    met: judged.length,
    reachedInTime: judged.filter(isReachedInTime).length,
    done: done.length,
    keptOnTime: done.filter(({ promisedOn, closedOn }) => isKeptOnTime(promisedOn, closedOn)).length,
    medianDaysToFirstTouch: median(
      judged.flatMap(({ metOn, firstTouchOn }) =>
        firstTouchOn === null ? [] : [Math.max(daysBetween(metOn, firstTouchOn), 0)],
      ),
    ),
  };
};

/**
 * Follow-through over the last twelve weeks, this one included. People met in the last two days and not yet reached are
 * not counted against you: their time is not up.
 */
export const momentum = (
  facts: { met: readonly MetFact[]; done: readonly DoneFact[] },
  today: CalendarDay,
): Momentum => {
  const from = momentumStart(today);
  const met = facts.met.filter(({ metOn }) => metOn >= from);
  const done = facts.done.filter(({ closedOn }) => closedOn >= from && closedOn <= today);
  const weeks = Array.from({ length: weekCount }, (_, index) => ({
    startsOn: addWeeks(from, index),
    done: 0,
  }));
  for (const { closedOn } of done) {
    const week = weeks[Math.floor(daysBetween(from, closedOn) / 7)];
    if (week) week.done += 1;
  }
  return { ...momentumFigures({ met, done }, today), weeks };
};
