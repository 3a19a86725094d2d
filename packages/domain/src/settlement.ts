import type { CalendarDay } from "@followthrough/contract";

/**
 * The day it was said that there is nothing more to do with somebody, as long as nothing has happened since; what happened on that
 * very day counts as before it. Queries over many people say the same in SQL: `settledOn < lastTouchOn` is not settled.
 */
export const settledSince = ({
  settledOn,
  lastTouchOn,
}: {
  readonly settledOn: CalendarDay | null;
  readonly lastTouchOn: string | null;
}): CalendarDay | null =>
  settledOn !== null && (lastTouchOn === null || settledOn >= lastTouchOn) ? settledOn : null;
