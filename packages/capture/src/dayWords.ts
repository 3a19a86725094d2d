import type { CalendarDay } from "@followthrough/contract";
import {
  addDays,
  addMonths,
  dateOf,
  dayOf,
  endOfMonth,
  monthOf,
  startOfWeek,
  weekdayOf,
  yearOf,
} from "@followthrough/domain/day";
import { addWorkingDays } from "@followthrough/domain/workingDays";

export interface DayWordsContext {
  readonly today: CalendarDay;
  /** ISO weekdays; Monday to Friday where left out. */
  readonly workingDays?: readonly number[];
}

type Rule = readonly [
  pattern: RegExp,
  day: (match: RegExpExecArray, context: Required<DayWordsContext>) => CalendarDay | null,
];

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  "a couple of": 2,
  "a couple": 2,
  couple: 2,
  "a few": 3,
};

const weekdayWord =
  "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
const monthWord =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const count =
  "(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple(?: of)?|a few)";
const unit = "(d(?:ays?)?|w(?:(?:ee)?ks?)?|mo(?:nths?)?|m|y(?:(?:ea)?rs?)?|fortnights?|quarters?)";

const toWeekday = (word: string): number =>
  weekdays.findIndex((name) => name.startsWith(word.slice(0, 3))) + 1;
const toMonth = (word: string): number => months.findIndex((name) => name.startsWith(word.slice(0, 3))) + 1;
const toCount = (word: string): number => numbers[word] ?? Number(word);

const move = (from: CalendarDay, howMany: number, unitWord: string): CalendarDay => {
  if (unitWord.startsWith("fortnight")) return addDays(from, howMany * 14);
  if (unitWord.startsWith("quarter")) return addMonths(from, howMany * 3);
  switch (unitWord[0]) {
    case "d":
      return addDays(from, howMany);
    case "w":
      return addDays(from, howMany * 7);
    case "y":
      return addMonths(from, howMany * 12);
    default:
      return addMonths(from, howMany);
  }
};

/** The coming weekday; never today. */
const coming = (weekday: number, today: CalendarDay): CalendarDay =>
  addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);

/** A date in this year, or in the next where it has passed. */
const upcoming = (month: number, date: number, today: CalendarDay): CalendarDay | null => {
  const thisYear = dayOf(yearOf(today), month, date);
  if (thisYear && thisYear >= today) return thisYear;
  for (let year = yearOf(today) + 1; year <= yearOf(today) + 8; year += 1) {
    const later = dayOf(year, month, date);
    if (later) return later;
  }
  return null;
};

/** The month meant by a name: this year's unless it is over. */
const yearOfMonth = (month: number, today: CalendarDay): number =>
  yearOf(today) + (month < monthOf(today) ? 1 : 0);

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

const partOfMonth = (part: string, first: CalendarDay): CalendarDay =>
  /^(early|begin|start)/.test(part) ? first : /^mid/.test(part) ? addDays(first, 14) : endOfMonth(first);

const nthWeekday = (nth: string, weekday: number, first: CalendarDay): CalendarDay => {
  if (nth === "last") return addDays(endOfMonth(first), -((weekdayOf(endOfMonth(first)) - weekday + 7) % 7));
  const place = ["first", "second", "third", "fourth"].indexOf(nth);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + place * 7);
};

const seasons: Record<string, number> = { spring: 3, summer: 6, fall: 9, autumn: 9, winter: 12 };
const firstOfMonth = (year: number, month: number): CalendarDay | null => dayOf(year, month, 1);

/** The first that matches the whole text wins. */
const rules: readonly Rule[] = [
  [/^(today|tonight|now)$/, (_m, { today }) => today],
  [/^(tomorrow|tmrw|tmr|tom)$/, (_m, { today }) => addDays(today, 1)],
  [/^(the )?day after tomorrow$/, (_m, { today }) => addDays(today, 2)],
  [/^(\d{4})-(\d{2})-(\d{2})$/, (m) => dayOf(Number(m[1]), Number(m[2]), Number(m[3]))],
  [
    new RegExp(`^(?:in |after )?(?:about |around |roughly )?half a year$`),
    (_m, { today }) => addMonths(today, 6),
  ],
  [
    /^(?:in |after )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) (?:business|working|work) ?days?$/,
    (m, { today, workingDays }) => addWorkingDays(today, toCount(m[1] ?? ""), workingDays),
  ],
  [
    new RegExp(
      `^(?:in |after )?(?:about |around |roughly |maybe )?${count} ?${unit}(?: from (?:now|today))?$`,
    ),
    (m, { today }) => move(today, toCount(m[1] ?? ""), m[2] ?? ""),
  ],
  [
    new RegExp(`^${count} ?${unit} (?:from|after) tomorrow$`),
    (m, { today }) => move(addDays(today, 1), toCount(m[1] ?? ""), m[2] ?? ""),
  ],
  [
    new RegExp(`^${count} ?${unit} (?:from|after) (?:this |next )?${weekdayWord}$`),
    (m, { today }) => move(coming(toWeekday(m[3] ?? ""), today), toCount(m[1] ?? ""), m[2] ?? ""),
  ],
  [
    new RegExp(`^(?:on |by |this |coming )?${weekdayWord}$`),
    (m, { today }) => coming(toWeekday(m[1] ?? ""), today),
  ],
  [
    new RegExp(`^(?:on |by )?next ${weekdayWord}$`),
    (m, { today }) => addDays(startOfWeek(today), 6 + toWeekday(m[1] ?? "")),
  ],
  [
    new RegExp(`^${weekdayWord} (?:next week|week)$`),
    (m, { today }) => addDays(startOfWeek(today), 6 + toWeekday(m[1] ?? "")),
  ],
  [/^next week$/, (_m, { today }) => addDays(startOfWeek(today), 7)],
  [
    /^(?:this |the |at the )?weekend$/,
    (_m, { today }) => (weekdayOf(today) >= 6 ? today : addDays(startOfWeek(today), 5)),
  ],
  [
    /^(?:at the |by the )?end of (?:the|this) week$/,
    (_m, { today }) =>
      weekdayOf(today) > 5 ? addDays(today, 7 - weekdayOf(today)) : addDays(startOfWeek(today), 4),
  ],
  [/^next month$/, (_m, { today }) => addDays(endOfMonth(today), 1)],
  [
    /^next quarter$/,
    (_m, { today }) =>
      firstOfMonth(yearOf(today), Math.floor((monthOf(today) - 1) / 3) * 3 + 1) &&
      addMonths(firstOfMonth(yearOf(today), Math.floor((monthOf(today) - 1) / 3) * 3 + 1) ?? today, 3),
  ],
  [
    /^(?:in the new year|new year|next year|(?:the )?beginning of next year|early next year)$/,
    (_m, { today }) => firstOfMonth(yearOf(today) + 1, 1),
  ],
  [/^(?:at the |by the |the )?end of (?:the|this) month$/, (_m, { today }) => endOfMonth(today)],
  [
    /^(?:at the |by the |the )?end of next month$/,
    (_m, { today }) => endOfMonth(addDays(endOfMonth(today), 1)),
  ],
  [
    /^(?:at the |by the |the )?end of (?:the|this) quarter$/,
    (_m, { today }) => endOfMonth(dayOf(yearOf(today), Math.ceil(monthOf(today) / 3) * 3, 1) ?? today),
  ],
  [/^(?:at the |by the |the )?end of (?:the|this) year$/, (_m, { today }) => dayOf(yearOf(today), 12, 31)],
  [
    new RegExp(
      `^(?:in |by |at the )?(early|mid|late|beginning of|start of|middle of|end of)[ -]?${monthWord}(?: (\\d{4}))?$`,
    ),
    (m, { today }) => {
      const month = toMonth(m[2] ?? "");
      const first = firstOfMonth(m[3] ? Number(m[3]) : yearOfMonth(month, today), month);
      return first && partOfMonth((m[1] ?? "").replace("middle", "mid"), first);
    },
  ],
  [
    new RegExp(
      `^(?:the |on the )?(first|second|third|fourth|last) ${weekdayWord} (?:of|in) ${monthWord}(?: (\\d{4}))?$`,
    ),
    (m, { today }) => {
      const month = toMonth(m[3] ?? "");
      const first = firstOfMonth(m[4] ? Number(m[4]) : yearOfMonth(month, today), month);
      return first && nthWeekday(m[1] ?? "", toWeekday(m[2] ?? ""), first);
    },
  ],
  [
    /^(?:on )?the (\d{1,2})(?:st|nd|rd|th)?$/,
    (m, { today }) => {
      const date = Number(m[1]);
      for (let ahead = 0; ahead < 3; ahead += 1) {
        const from = addMonths(dayOf(yearOf(today), monthOf(today), 1) ?? today, ahead);
        const day = dayOf(yearOf(from), monthOf(from), date);
        if (day && (day > today || (ahead === 0 && dateOf(today) === date))) return day;
      }
      return null;
    },
  ],
  [
    new RegExp(`^(?:on |by )?${monthWord} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?$`),
    (m, { today }) => named(toMonth(m[1] ?? ""), Number(m[2]), m[3], today),
  ],
  [
    new RegExp(`^(?:on |by )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of )?${monthWord}(?:,? (\\d{4}))?$`),
    (m, { today }) => named(toMonth(m[2] ?? ""), Number(m[1]), m[3], today),
  ],
  [
    /^(\d{1,2})\.(\d{1,2})\.(?:(\d{4}|\d{2}))?$/,
    (m, { today }) => named(Number(m[2]), Number(m[1]), m[3], today),
  ],
  [
    /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/,
    (m, { today }) =>
      Number(m[1]) > 12
        ? named(Number(m[2]), Number(m[1]), m[3], today)
        : named(Number(m[1]), Number(m[2]), m[3], today),
  ],
  [
    new RegExp(`^(?:in |by )?${monthWord}(?: (\\d{4}))?$`),
    (m, { today }) => {
      const month = toMonth(m[1] ?? "");
      const first = firstOfMonth(m[2] ? Number(m[2]) : yearOfMonth(month, today), month);
      return first && first < today ? (m[2] ? null : addMonths(first, 12)) : first;
    },
  ],
  [
    /^(?:in )?q([1-4])(?: (\d{4}))?$/,
    (m, { today }) => {
      const month = (Number(m[1]) - 1) * 3 + 1;
      const first = firstOfMonth(m[2] ? Number(m[2]) : yearOf(today), month);
      return first && first < today && !m[2] ? addMonths(first, 12) : first;
    },
  ],
  [
    /^(?:in |next |this )?(?:the )?(spring|summer|fall|autumn|winter)$/,
    (m, { today }) => upcoming(seasons[m[1] ?? ""] ?? 3, 1, today),
  ],
];

const named = (
  month: number,
  date: number,
  year: string | undefined,
  today: CalendarDay,
): CalendarDay | null => (year ? dayOf(fullYear(year), month, date) : upcoming(month, date, today));

/**
 * The day that words mean, counted from today, or null where they are not sure: on Monday 2026-11-23, `in 2 weeks` is
 * 2026-12-07, `Tuesday` is 2026-11-24, `next Tuesday` is 2026-12-01 (the Tuesday of next week), `in about 6 months`
 * is 2027-05-23. The words must be nothing but a day.
 */
export const parseDayWords = (
  text: string,
  { today, workingDays = [1, 2, 3, 4, 5] }: DayWordsContext,
): CalendarDay | null => {
  const words = text
    .toLowerCase()
    .replace(/[,;]+/g, (sign) => (sign === "," ? "," : " "))
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.!]$/, (end) => (/\d\.$/.test(text.trim()) ? end : ""));
  if (words.length === 0 || words.length > 60) return null;
  for (const [pattern, day] of rules) {
    const match = pattern.exec(words);
    if (match) {
      try {
        return day(match, { today, workingDays });
      } catch {
        // Beyond the end of the calendar.
        return null;
      }
    }
  }
  return null;
};
