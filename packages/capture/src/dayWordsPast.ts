import type { CalendarDay } from "@followthrough/contract";
import { addDays, addMonths, addYears, startOfWeek, weekdayOf } from "@followthrough/domain/day";
import { amount, shiftDay, approximately } from "./dayWordsCounts";
import { datesOfAMonth, datesWritten } from "./dayWordsDates";
import {
  type DayWordsContext,
  type RuleContext,
  firstMatchingDay,
  dayRule,
  normaliseWords,
  nullOutsideCalendar,
} from "./dayWordsRule";
import { toWeekday, weekday } from "./dayWordsVocabulary";

const latest = (weekdayNumber: number, today: CalendarDay): CalendarDay =>
  addDays(today, -(((weekdayOf(today) - weekdayNumber + 6) % 7) + 1));

const daysPast = [
  dayRule("today|now|tonight|this (?:morning|afternoon|evening)", (_said, { today }) => today),
  dayRule("yesterday|last night|yesterday (?:morning|afternoon|evening)", (_said, { today }) =>
    addDays(today, -1),
  ),
  dayRule("(?:the )?day before yesterday", (_said, { today }) => addDays(today, -2)),
  dayRule(`${approximately}${amount} ago`, (said, { today }) => shiftDay(today, said, -1)),
  dayRule(`(?<weekday>${weekday})\\.?`, (said, { today }) => latest(toWeekday(said["weekday"]), today)),
  // Said on Saturday, last Friday may be yesterday or a week before.
  dayRule(`last (?<weekday>${weekday})`, (said, { today }) => {
    const day = latest(toWeekday(said["weekday"]), today);
    return day < startOfWeek(today) ? day : null;
  }),
];

/** The first day the words may mean on or after a day; a date with its year is the same from wherever one looks. */
const since = (words: string, start: CalendarDay, dayFirst: boolean): CalendarDay | null => {
  const context: RuleContext = {
    today: start,
    workingDays: [],
    dayFirst,
    read: (part) =>
      firstMatchingDay(datesWritten, part, context) ?? firstMatchingDay(datesOfAMonth, part, context),
  };
  return context.read(words);
};

const dayAfter = (day: CalendarDay): CalendarDay => addDays(day, 1);

/** The last time there was a date, today included: the first one there is since a month ago, two months ago, or a year ago. */
const lastDate = (words: string, today: CalendarDay, dayFirst: boolean): CalendarDay | null => {
  const from = (start: CalendarDay): CalendarDay | null => since(words, start, dayFirst);
  const ahead = from(today);
  if (ahead !== null && ahead === from(addYears(today, -10))) return ahead;
  if (/\b(?:this|next)\b/.test(words)) return ahead !== null && ahead <= today ? ahead : null;
  const starts = [addMonths(today, -1), addMonths(today, -2), addYears(today, -1)].map(dayAfter);
  const found = starts.map(from).find((day) => day !== null && day <= today);
  if (found) return found;
  const leapDays = [-4, -8].map((years) => from(dayAfter(addYears(today, years))));
  return leapDays.find((day) => day?.endsWith("-02-29") && day <= today) ?? null;
};

/**
 * The day in the past, or today, that words mean, or null where they are not sure: for when a conversation was held or
 * people met. A day to come is one only where a date was written with its year.
 * On Monday 2026-11-23 `yesterday` is 2026-11-22, `Friday` 2026-11-20, `2 weeks ago` 2026-11-09, `Jun 3` 2026-06-03.
 */
export const parsePastDayWords = (
  text: string,
  { today, dayFirst = false }: Pick<DayWordsContext, "today" | "dayFirst">,
): CalendarDay | null => {
  const words = normaliseWords(text)?.replace(/^on /, "");
  if (!words) return null;
  const context = { today, workingDays: [], dayFirst, read: () => null };
  return nullOutsideCalendar(
    () => firstMatchingDay(daysPast, words, context) ?? lastDate(words, today, dayFirst),
  );
};

const lastWeekday = new RegExp(`^last (?<weekday>${weekday})\\.?$`);

/**
 * The two days that words may mean which `parsePastDayWords` leaves open, the later first: on Thursday 2026-06-25 `last Tuesday`
 * is 2026-06-23 or 2026-06-16. Null for all other words.
 */
export const eitherPastDay = (
  text: string,
  { today }: Pick<DayWordsContext, "today">,
): readonly [CalendarDay, CalendarDay] | null => {
  const said = lastWeekday.exec(normaliseWords(text)?.replace(/^on /, "") ?? "")?.groups?.["weekday"];
  const later = said === undefined ? null : latest(toWeekday(said), today);
  return later === null || later < startOfWeek(today) ? null : [later, addDays(later, -7)];
};
