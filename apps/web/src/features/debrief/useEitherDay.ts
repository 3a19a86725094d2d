import { useEffect } from "react";
import { makePart } from "../../lib/makePart";
import { runWhenIdle } from "../../lib/runWhenIdle";
import type { DayHabits } from "../../lib/useDayHabits";

const words = makePart(() => import("../../lib/dayWords"));

const fetchWords = (): void => void words.fetchAhead();

/**
 * Reads words as a day on either side of today. The empty page is drawn without the words for days: they come once there
 * is nothing better to do, with the first key, or at once when there is somebody to save.
 */
export const useEitherDay = (today: string, habits: DayHabits, hasRows: boolean) => {
  useEffect(() => (hasRows ? fetchWords() : runWhenIdle(fetchWords)), [hasRows]);
  return (text: string): string | null | Promise<string | null> => {
    const there = words.fetched();
    return there
      ? there.dayOnEitherSide(today, habits)(text)
      : words.fetch().then((late) => late.dayOnEitherSide(today, habits)(text));
  };
};
