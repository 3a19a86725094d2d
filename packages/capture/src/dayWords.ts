import type { CalendarDay } from "@followthrough/contract";
import { daysCounted } from "./dayWordsCounts";
import { datesOfAMonth, datesWritten } from "./dayWordsDates";
import { daysOfMonths } from "./dayWordsMonths";
import {
  type DayWordsContext,
  type RuleContext,
  firstMatchingDay,
  dayRule,
  normaliseWords,
  nullOutsideCalendar,
} from "./dayWordsRule";
import { daysOfWeeks } from "./dayWordsWeeks";
import { daysOfYears } from "./dayWordsYears";

/** How deeply days may be nested: "a week after two weeks from Friday" has depth two. */
const deepest = 3;

/** Words before or after that do not say which day. */
const padded = [
  dayRule("(?:by|on|due|due on|due by|sometime|probably) (?<rest>.+)", (said, { read }) =>
    read(said["rest"] ?? ""),
  ),
  dayRule("first thing (?:on )?(?<rest>.+)", (said, { read }) => read(said["rest"] ?? "")),
  dayRule("(?<rest>.+?),? (?:or so|(?:in the )?(?:morning|afternoon|evening|night))", (said, { read }) =>
    read(said["rest"] ?? ""),
  ),
];

const rules = [...daysCounted, ...daysOfWeeks, ...datesOfAMonth, ...daysOfMonths, ...daysOfYears, ...padded];

const read = (words: string, context: Required<DayWordsContext>, depth: number): CalendarDay | null => {
  if (depth > deepest) return null;
  const within: RuleContext = { ...context, read: (part) => read(part, context, depth + 1) };
  const written = firstMatchingDay(datesWritten, words, within);
  if (written) return written;
  const day = firstMatchingDay(rules, words, within);
  return day && day >= context.today ? day : null;
};

/**
 * The day that words mean, counted from today, or null where they are not sure. All of the words must be about the day.
 * It is to come or today; in the past only where a date was written with its year.
 * On Monday 2026-11-23 `in 2 weeks` is 2026-12-07, `Tuesday` is 2026-11-24 (the coming one, never today), `next Tuesday`
 * is 2026-12-01 (the one of the next ISO week), `in about 6 months` is 2027-05-23. English; `6/7` is June 7, `6.7.` July 6.
 */
export const parseDayWords = (
  text: string,
  { today, workingDays = [1, 2, 3, 4, 5], dayFirst = false }: DayWordsContext,
): CalendarDay | null => {
  const words = normaliseWords(text);
  return words === null ? null : nullOutsideCalendar(() => read(words, { today, workingDays, dayFirst }, 0));
};
