import type { CalendarDay } from "@followthrough/contract";

/** A step of mine, by the day first promised. What is waited for is theirs, and no promise of mine. */
export interface PromiseFact {
  readonly promisedOn: CalendarDay;
  readonly state: "open" | "done" | "dropped";
  /** Null while it is open. */
  readonly closedOn: CalendarDay | null;
  /** How many are alike in all of this; one where it is not said. */
  readonly times?: number;
}

/** Kept by its day; or not: done, or dropped, only after it, or still open. */
export type PromiseEnd = "kept" | "doneLate" | "droppedLate" | "stillOpen";

/** Done on or before the day first promised. */
export const isKeptOnTime = (promisedOn: CalendarDay, closedOn: CalendarDay): boolean =>
  closedOn <= promisedOn;

/**
 * What became of a promise, and the day on which that was decided: of a kept one the day it was done, of any other the day
 * promised, whatever is done about it afterwards. Null where nothing is decided: it is not past its day yet, or was dropped
 * by then. On 2026-06-25 one promised for the 24th and still open was decided on the 24th as `stillOpen`; done on the 30th
 * it is `doneLate`, decided on the 24th too.
 */
export const judgePromise = (
  { promisedOn, state, closedOn }: PromiseFact,
  today: CalendarDay,
): { as: PromiseEnd; on: CalendarDay } | null => {
  if (state === "done" && closedOn !== null && isKeptOnTime(promisedOn, closedOn))
    return { as: "kept", on: closedOn };
  if (promisedOn >= today) return null;
  if (state === "open" || closedOn === null) return { as: "stillOpen", on: promisedOn };
  if (closedOn <= promisedOn) return null;
  return { as: state === "done" ? "doneLate" : "droppedLate", on: promisedOn };
};

/** Of how many promises how many were kept, and what became of the others. */
export interface PromiseFigures {
  promised: number;
  keptOnTime: number;
  doneLate: number;
  droppedLate: number;
  stillOpen: number;
}

const figureOf = {
  kept: "keptOnTime",
  doneLate: "doneLate",
  droppedLate: "droppedLate",
  stillOpen: "stillOpen",
} as const satisfies Record<PromiseEnd, keyof PromiseFigures>;

export const promiseFigures = (
  judged: readonly { readonly as: PromiseEnd; readonly times?: number }[],
): PromiseFigures => {
  const figures = { promised: 0, keptOnTime: 0, doneLate: 0, droppedLate: 0, stillOpen: 0 };
  for (const { as, times = 1 } of judged) {
    figures.promised += times;
    figures[figureOf[as]] += times;
  }
  return figures;
};

/** The promises decided from one day to another, both included. Those undecided are left out. */
export const promisesWithin = <T extends PromiseFact>(
  promises: readonly T[],
  { from, to, today }: { from: CalendarDay; to: CalendarDay; today: CalendarDay },
): (T & { as: PromiseEnd; on: CalendarDay })[] =>
  promises.flatMap((one) => {
    const judged = judgePromise(one, today);
    return judged !== null && judged.on >= from && judged.on <= to ? [{ ...one, ...judged }] : [];
  });
