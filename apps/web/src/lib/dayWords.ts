import {
  findMoment,
  parseDayWords,
  parseMomentWords,
  parsePastDayWords,
} from "@followthrough/capture/dayWords";
import type { CalendarDay } from "@followthrough/contract";

/** Reads words as a day to come, seen from the account's today. */
export const parseFutureDay =
  (today: string) =>
  (text: string): string | null =>
    parseDayWords(text, { today: today as CalendarDay });

/** Reads words as a day to come and the time said with it: "Friday 3 pm". */
export const parseFutureMoment =
  (today: string) =>
  (text: string): { day: string; time: string | null } | null =>
    parseMomentWords(text, { today: today as CalendarDay });

/** Finds the day to come that a sentence names, and its time: "Tuesday at 3pm works". */
export const findFutureMoment = (
  text: string,
  today: string,
): { dueOn: string | null; dueTime: string | null } => {
  const found = findMoment(text, { today: today as CalendarDay });
  return { dueOn: found?.day ?? null, dueTime: found?.time ?? null };
};

/** Reads words as a day that has been: "yesterday", "3 days ago", "Friday", or a date. */
export const parsePastDay =
  (today: string) =>
  (text: string): string | null =>
    parsePastDayWords(text, { today: today as CalendarDay });

/** Reads words as a day on either side of today; those for the past are read first. */
export const dayOnEitherSide =
  (today: string) =>
  (text: string): string | null =>
    parsePastDay(today)(text) ?? parseFutureDay(today)(text);
