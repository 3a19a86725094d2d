import {
  eitherPastDay,
  findMoment,
  isDayFirst,
  parseDayWords,
  parseMeetingWords,
  parsePastDayWords,
} from "@followthrough/capture/dayWords";
import type { CalendarDay } from "@followthrough/contract";
import { formatWeekdayDate } from "../ui/dayFormat";
import type { DayHabits } from "./useDayHabits";

const contextOf = (today: string, { timeZone, workingDays }: DayHabits) => ({
  today: today as CalendarDay,
  workingDays,
  dayFirst: timeZone !== undefined && isDayFirst(timeZone),
});

/** In a box for a day alone "5.12" is one as "5.12." is, where days come first; in a sentence it may be any number. */
const withLastDot = (text: string, { dayFirst }: { readonly dayFirst: boolean }): string =>
  dayFirst && /^ *\d{1,2}\. ?\d{1,2} *$/.test(text) ? `${text.trim()}.` : text;

/** Reads words as a day to come, seen from the account's today: "5/12" is May 12 in New York, December 5 in Berlin. */
export const parseFutureDay =
  (today: string, habits: DayHabits) =>
  (text: string): string | null => {
    const context = contextOf(today, habits);
    return parseDayWords(withLastDot(text, context), context);
  };

/** Reads words as a day to come, and the time and the place said with it: "Friday 3 pm at Cafe Luna". */
export const parseFutureMoment =
  (today: string, habits: DayHabits) =>
  (text: string): { day: string; time: string | null; place: string | null } | null => {
    const context = contextOf(today, habits);
    return parseMeetingWords(withLastDot(text, context), context);
  };

/** Finds the day to come that a sentence names, its time and where: "Tuesday at 3pm at Cafe Luna works". */
export const findFutureMoment = (
  text: string,
  today: string,
  habits: DayHabits,
): { dueOn: string | null; dueTime: string | null; place: string | null } => {
  const found = findMoment(text, contextOf(today, habits));
  return { dueOn: found?.day ?? null, dueTime: found?.time ?? null, place: found?.place ?? null };
};

/** Reads words as a day that has been: "yesterday", "3 days ago", "Friday", or a date. */
export const parsePastDay =
  (today: string, habits: DayHabits) =>
  (text: string): string | null => {
    const context = contextOf(today, habits);
    return parsePastDayWords(withLastDot(text, context), context);
  };

/** The days that words may mean which have been: one, both of two that they leave open, or none. */
export const pastDaysMeant =
  (today: string, habits: DayHabits) =>
  (text: string): readonly string[] => {
    const day = parsePastDay(today, habits)(text);
    return day === null ? (eitherPastDay(text, { today: today as CalendarDay }) ?? []) : [day];
  };

/** What is asked of words that may be two days that have been; null for all others. */
export const askWhichPastDay =
  (today: string) =>
  (text: string): string | null => {
    const days = eitherPastDay(text, { today: today as CalendarDay });
    return (
      days && `That may be ${days.map((day) => formatWeekdayDate(day, today)).join(" or ")}. Say which one.`
    );
  };

/** Reads words as a day on either side of today; those for the past are read first. */
export const dayOnEitherSide =
  (today: string, habits: DayHabits) =>
  (text: string): string | null =>
    parsePastDay(today, habits)(text) ?? parseFutureDay(today, habits)(text);
