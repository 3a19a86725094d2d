import { isCalendarDay } from "@followthrough/contract";
import { parseDayWords } from "../dayWords";

/** What words mean on a day; the tests' own day is Monday 2026-11-23. */
export const meaning = (
  words: string,
  today = "2026-11-23",
  workingDays?: readonly number[],
): string | null => {
  if (!isCalendarDay(today)) throw new Error(`${today} is no day`);
  return parseDayWords(words, workingDays ? { today, workingDays } : { today });
};
