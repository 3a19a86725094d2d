import type { CalendarDay, Momentum } from "@followthrough/contract";
import { addWeeks, daysBetween, startOfWeek } from "./day";
import { type PromiseFact, promiseFigures, promisesWithin } from "./promises";

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
  /** How many were met and reached on these days; one where it is not said. */
  readonly times?: number;
}

/** How many these stand for. */
const sumOf = (facts: readonly { readonly times?: number }[]): number =>
  facts.reduce((sum, { times = 1 }) => sum + times, 0);

export type MomentumFigures = Omit<Momentum, "weeks">;

interface Period {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly today: CalendarDay;
}

/** Whether it was done in that time. */
export const isDoneWithin = (
  { state, closedOn }: PromiseFact,
  { from, to }: Pick<Period, "from" | "to">,
): boolean => state === "done" && closedOn !== null && closedOn >= from && closedOn <= to;

/**
 * Median days until they were reached, whoever was never reached counted as slower than all; null where half of them were
 * not. Reached after 1, 3 and 20 days, and a fourth not yet: 11.5.
 */
const medianDaysToFirstTouch = (judged: readonly MetFact[]): number | null => {
  const days = median(
    judged.flatMap(({ metOn, firstTouchOn, times = 1 }) =>
      Array<number>(times).fill(
        firstTouchOn === null ? Infinity : Math.max(daysBetween(metOn, firstTouchOn), 0),
      ),
    ),
  );
  return days === Infinity ? null : days;
};

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
 * Follow-through figures of a period, for any set of meetings and promises: of one event, referrer, action or month. What is
 * not due yet, or within its two days, counts nowhere; what is late counts as not kept. Two met on 2026-06-01, one reached that day and
 * the other three days later: met 2, reached in time 1, median 1.5 days.
 */
export const momentumFigures = (
  { met, promises }: { met: readonly MetFact[]; promises: readonly PromiseFact[] },
  period: Period,
): MomentumFigures => {
  const { from, to, today } = period;
  const judged = met.filter((one) => one.metOn >= from && one.metOn <= to && isJudged(one, today));
  return {
    met: sumOf(judged),
    reachedInTime: sumOf(judged.filter(isReachedInTime)),
    unreached: sumOf(judged.filter(({ firstTouchOn }) => firstTouchOn === null)),
    ...promiseFigures(promisesWithin(promises, period)),
    done: sumOf(promises.filter((one) => isDoneWithin(one, period))),
    medianDaysToFirstTouch: medianDaysToFirstTouch(judged),
  };
};

/**
 * Follow-through over the last twelve weeks, this one included. People met in the last two days and not yet reached are
 * not counted against you: their time is not up.
 */
export const momentum = (
  facts: { met: readonly MetFact[]; promises: readonly PromiseFact[] },
  today: CalendarDay,
): Momentum => {
  const from = momentumStart(today);
  const weeks = Array.from({ length: weekCount }, (_, index) => ({
    startsOn: addWeeks(from, index),
    done: 0,
  }));
  for (const { state, closedOn, times = 1 } of facts.promises) {
    if (state !== "done" || closedOn === null || closedOn < from || closedOn > today) continue;
    const week = weeks[Math.floor(daysBetween(from, closedOn) / 7)];
    if (week) week.done += times;
  }
  return { ...momentumFigures(facts, { from, to: today, today }), weeks };
};
