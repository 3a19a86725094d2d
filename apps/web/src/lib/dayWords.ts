import {
  findMoment,
  isDayFirst,
  parseDayWords,
  parseMomentWords,
  parsePastDayWords,
} from "@followthrough/capture/dayWords";
import type { CalendarDay } from "@followthrough/contract";
import type { DayHabits } from "./useDayHabits";

const contextOf = (today: string, { timeZone, workingDays }: DayHabits) => ({
  today: today as CalendarDay,
  workingDays,
  dayFirst: timeZone !== undefined && isDayFirst(timeZone),
});

/** Reads words as a day to come, seen from the account's today: "5/12" is May 12 in New York, December 5 in Berlin. */
export const parseFutureDay =
  (today: string, habits: DayHabits) =>
  (text: string): string | null =>
    parseDayWords(text, contextOf(today, habits));

/** Reads words as a day to come and the time said with it: "Friday 3 pm". */
export const parseFutureMoment =
  (today: string, habits: DayHabits) =>
  (text: string): { day: string; time: string | null } | null =>
    parseMomentWords(text, contextOf(today, habits));

/** Finds the day to come that a sentence names, and its time: "Tuesday at 3pm works". */
export const findFutureMoment = (
  text: string,
  today: string,
  habits: DayHabits,
): { dueOn: string | null; dueTime: string | null } => {
  const found = findMoment(text, contextOf(today, habits));
  return { dueOn: found?.day ?? null, dueTime: found?.time ?? null };
};

/** Reads words as a day that has been: "yesterday", "3 days ago", "Friday", or a date. */
export const parsePastDay =
  (today: string, habits: DayHabits) =>
  (text: string): string | null =>
    parsePastDayWords(text, contextOf(today, habits));

/** Reads words as a day on either side of today; those for the past are read first. */
export const dayOnEitherSide =
  (today: string, habits: DayHabits) =>
  (text: string): string | null =>
    parsePastDay(today, habits)(text) ?? parseFutureDay(today, habits)(text);
