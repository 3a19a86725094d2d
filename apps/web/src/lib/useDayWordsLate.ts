import { useEffect } from "react";
import type * as dayWords from "./dayWords";
import { makePart } from "./makePart";
import { runWhenIdle } from "./runWhenIdle";

type DayWords = typeof dayWords;

const words = makePart(() => import("./dayWords"));

const fetchWords = (): void => void words.fetchAhead();

/**
 * Reads words as a day. A page whose first picture needs none is drawn without the words for days: they come once there is
 * nothing better to do, with the first key, or at once where `isNeeded`.
 */
export const useDayWordsLate = (
  readerOf: (words: DayWords) => (text: string) => string | null,
  isNeeded = false,
) => {
  useEffect(() => (isNeeded ? fetchWords() : runWhenIdle(fetchWords)), [isNeeded]);
  return (text: string): string | null | Promise<string | null> => {
    const there = words.fetched();
    return there ? readerOf(there)(text) : words.fetch().then((late) => readerOf(late)(text));
  };
};
