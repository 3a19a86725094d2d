import type { CalendarDay } from "@followthrough/contract";
import { addDays, addMonths, addYears, endOfMonth, monthOf, weekdayOf } from "@followthrough/domain/day";
import { type WorkingDays, isWorkingDay, onOrNextWorkingDay } from "@followthrough/domain/workingDays";
import { type DayRule, type RuleContext, dayRule } from "./dayWordsRule";
import {
  firstOfMonth,
  inYear,
  month,
  ordinal,
  toMonth,
  toOrdinal,
  toWeekday,
  weekday,
} from "./dayWordsVocabulary";

const part = "(?:in |at )?(?<part>early(?: in)?|mid|late|(?:the )?(?:beginning|start|middle|end) of)[ -]";
const relative = "(?<which>this month|the month|month|next month)";

const partOfMonth = (words: string, first: CalendarDay): CalendarDay =>
  /mid/.test(words) ? addDays(first, 14) : /late|end/.test(words) ? endOfMonth(first) : first;

const firstOfThisMonth = (today: CalendarDay): CalendarDay => addDays(endOfMonth(addMonths(today, -1)), 1);

type Said = Parameters<DayRule["day"]>[0];

/** The first of the month said, by its name or as this or the next one. */
const monthSaid = (said: Said, { today }: RuleContext): CalendarDay | null =>
  said["month"] === undefined
    ? addMonths(firstOfThisMonth(today), said["which"] === "next month" ? 1 : 0)
    : firstOfMonth(toMonth(said["month"]), said["year"], today);

const nthWeekday = (nth: number | null, weekdayNumber: number, first: CalendarDay): CalendarDay => {
  const last = endOfMonth(first);
  return nth === null
    ? addDays(last, -((weekdayOf(last) - weekdayNumber + 7) % 7))
    : addDays(first, ((weekdayNumber - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
};

const lastWorkingDay = (first: CalendarDay, workingDays: WorkingDays): CalendarDay => {
  let day = endOfMonth(first);
  while (!isWorkingDay(day, workingDays)) day = addDays(day, -1);
  return day;
};

/**
 * Rules for months: a month means its first day, "early" the same, "mid" the 15th, "late" and "end" its last day.
 */
export const daysOfMonths: readonly DayRule[] = [
  dayRule("next month", (said, context) => monthSaid({ ...said, which: "next month" }, context)),
  dayRule("(?:the )?month after next", (_said, { today }) => addMonths(firstOfThisMonth(today), 2)),
  dayRule(`(?:in )?(?<month>${month})\\.?${inYear}`, monthSaid),
  // Next March is sure only from another year: in January it may be this year's or the one after.
  dayRule(`next (?<month>${month})`, (said, { today }) => {
    const number = toMonth(said["month"]);
    const isOver = number < monthOf(today);
    return isOver ? firstOfMonth(number, "next year", today) : null;
  }),
  dayRule(`${part}(?:(?<month>${month})\\.?${inYear}|${relative})`, (said, context) => {
    const first = monthSaid(said, context);
    return first && partOfMonth(said["part"] ?? "", first);
  }),
  dayRule("eom|month[ -]?end", (_said, { today }) => endOfMonth(today)),
  dayRule(
    `(?:the )?(?<nth>${ordinal}) (?<weekday>${weekday}) (?:of|in) (?:(?<month>${month})\\.?${inYear}|${relative})`,
    (said, context) => {
      const first = monthSaid(said, context);
      if (!first) return null;
      const [nth, number] = [toOrdinal(said["nth"]), toWeekday(said["weekday"])];
      const day = nthWeekday(nth, number, first);
      const isGone = day < context.today && said["month"] !== undefined && said["year"] === undefined;
      return isGone ? nthWeekday(nth, number, addYears(first, 1)) : day;
    },
  ),
  dayRule(
    `(?:the )?(?<nth>first|last) (?:business|working|work) ?day (?:of|in) (?:(?<month>${month})\\.?${inYear}|${relative})`,
    (said, context) => {
      const first = monthSaid(said, context);
      if (!first) return null;
      const { workingDays } = context;
      return said["nth"] === "last"
        ? lastWorkingDay(first, workingDays)
        : onOrNextWorkingDay(first, workingDays);
    },
  ),
];
