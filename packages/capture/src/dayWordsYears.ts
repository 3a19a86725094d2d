import type { CalendarDay } from "@followthrough/contract";
import { addDays, addMonths, dayOf, endOfMonth, monthOf, yearOf } from "@followthrough/domain/day";
import { type DayRule, dayRule } from "./dayWordsRule";
import { inYear, toOrdinal, toYear } from "./dayWordsVocabulary";

const quarterOf = (day: CalendarDay): number => Math.ceil(monthOf(day) / 3);
const startOfQuarter = (year: number, quarter: number): CalendarDay | null => dayOf(year, quarter * 3 - 2, 1);

const part = "(?:in |at )?(?<part>early(?: in)?|mid|late|(?:the )?(?:beginning|start|middle|end) of)[ -]";

/** Early in a quarter is its first day, the middle the 15th of its second month, the end its last day. */
const partOfQuarter = (words: string | undefined, first: CalendarDay): CalendarDay => {
  if (words === undefined) return first;
  if (/mid/.test(words)) return addDays(addMonths(first, 1), 14);
  return /late|end/.test(words) ? endOfMonth(addMonths(first, 2)) : first;
};

/** Where no year is said, the next quarter of that number; the one we are in may be meant whole, so only parts of it count. */
const quarterSaid = (quarter: number, yearWord: string | undefined, today: CalendarDay): CalendarDay | null =>
  startOfQuarter(toYear(yearWord, today) ?? yearOf(today) + (quarter < quarterOf(today) ? 1 : 0), quarter);

/** Meteorological seasons of the northern half of the world, by the month they begin in. */
const seasons: Record<string, number> = { spring: 3, summer: 6, fall: 9, autumn: 9, winter: 12 };

/** Whether the day lies in the three months that begin with a month. */
const isWithin = (day: CalendarDay, firstMonth: number): boolean => (monthOf(day) - firstMonth + 12) % 12 < 3;

/**
 * A season is its first day. Null while we are in it, and where "next" may be the coming one or the one after, as with
 * "next summer" in January.
 */
const seasonSaid = (name: string, which: string | undefined, today: CalendarDay): CalendarDay | null => {
  const firstMonth = seasons[name] ?? 0;
  const inside = isWithin(today, firstMonth);
  const thisYear = dayOf(yearOf(today), firstMonth, 1);
  const isAhead = thisYear !== null && thisYear > today;
  const nextYear = dayOf(yearOf(today) + 1, firstMonth, 1);
  if (which === "next") return isAhead ? (inside ? thisYear : null) : nextYear;
  if (inside) return null;
  if (which === "this") return isAhead ? thisYear : null;
  return isAhead ? thisYear : nextYear;
};

/** Rules for quarters, seasons, years and parts of them. */
export const daysOfYears: readonly DayRule[] = [
  dayRule(
    `(?:${part})?(?:in )?(?:q(?<number>[1-4])|(?:the )?(?<ordinal>first|second|third|fourth) quarter)${inYear}`,
    (said, { today }) => {
      const quarter = Number(said["number"] ?? toOrdinal(said["ordinal"]));
      const first = quarterSaid(quarter, said["year"], today);
      return first && partOfQuarter(said["part"], first);
    },
  ),
  dayRule("(?:in )?(?<year>\\d{4})[ /-]?q(?<quarter>[1-4])|q(?<before>[1-4])[/-](?<after>\\d{4})", (said) =>
    startOfQuarter(Number(said["year"] ?? said["after"]), Number(said["quarter"] ?? said["before"])),
  ),
  dayRule(`(?:${part})?(?<which>next|the|this) quarter`, (said, { today }) => {
    if (said["part"] === undefined && said["which"] !== "next") return null;
    const current = startOfQuarter(yearOf(today), quarterOf(today));
    return current && partOfQuarter(said["part"], addMonths(current, said["which"] === "next" ? 3 : 0));
  }),
  dayRule("eoq", (_said, { today }) => endOfMonth(addMonths(today, quarterOf(today) * 3 - monthOf(today)))),
  dayRule(
    "(?:in |over )?(?:the )?(?:(?<which>next|this) )?(?<season>spring|summer|fall|autumn|winter)(?: (?:of )?(?<year>\\d{4}))?",
    (said, { today }) =>
      said["year"] === undefined
        ? seasonSaid(said["season"] ?? "", said["which"], today)
        : dayOf(Number(said["year"]), seasons[said["season"] ?? ""] ?? 0, 1),
  ),
  dayRule("(?:in )?(?:the )?new year|next year|in (?<year>\\d{4})", (said, { today }) =>
    dayOf(toYear(said["year"] ?? "next year", today) ?? 0, 1, 1),
  ),
  dayRule("(?:at )?(?:the )?end of (?:the |this )?year|eoy|year[ -]?end", (_said, { today }) =>
    dayOf(yearOf(today), 12, 31),
  ),
  dayRule(`${part}(?<year>\\d{4}|next year)`, (said, { today }) => {
    const year = toYear(said["year"], today) ?? 0;
    if (/mid/.test(said["part"] ?? "")) return dayOf(year, 7, 1);
    if (/late/.test(said["part"] ?? "")) return null;
    return /end/.test(said["part"] ?? "") ? dayOf(year, 12, 31) : dayOf(year, 1, 1);
  }),
];
