import type { CalendarDay } from "@followthrough/contract";
import { addMonths, dayOf, monthOf, weekdayOf, yearOf } from "@followthrough/domain/day";
import { type DayRule, dayRule } from "./dayWordsRule";
import { inYear, month, toMonth, toWeekday, toYear, weekday } from "./dayWordsVocabulary";

/** Leap days are at most this far apart (1896 to 1904). */
const yearsToLeapDay = 8;

/** The date in the year said or, where none was, the next time there is one, today included. */
const dated = (
  monthNumber: number,
  date: number,
  yearWord: string | undefined,
  today: CalendarDay,
): CalendarDay | null => {
  const year = toYear(yearWord, today);
  if (year !== undefined) return dayOf(year, monthNumber, date);
  for (let later = 0; later <= yearsToLeapDay; later += 1) {
    const day = dayOf(yearOf(today) + later, monthNumber, date);
    if (day && day >= today) return day;
  }
  return null;
};

/** The date of this month or of the next month that has one, today included. */
const dateAhead = (date: number, today: CalendarDay): CalendarDay | null => {
  for (let ahead = 0; ahead <= 2; ahead += 1) {
    const inMonth = addMonths(today, ahead);
    const day = dayOf(yearOf(inMonth), monthOf(inMonth), date);
    if (day && day >= today) return day;
  }
  return null;
};

const date = "(?<date>\\d{1,2})(?:st|nd|rd|th)?";
const year = "(?<year>\\d{4}|\\d{2})";

/** The beginning of a date that a weekday may stand before: not "Monday March 2027", nor "Tuesday 2 weeks". */
const dateAfterWeekday = `(?:${month}\\.? (?:the )?\\d{1,2}(?!\\d)|\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of )?${month}|\\d{1,2}(?:st|nd|rd|th)$|\\d{1,4}[-/.](?:\\d|${month}[-/])).*`;

/** Rules for written dates. With a year the date may be in the past; without, it is the next such date. */
export const datesWritten: readonly DayRule[] = [
  dayRule("(?<year>\\d{4})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<date>\\d{1,2})", (said) =>
    dayOf(Number(said["year"]), Number(said["month"]), Number(said["date"])),
  ),
  dayRule(`(?<month>${month})\\.? ?(?:the )?${date}${inYear}`, (said, { today }) =>
    dated(toMonth(said["month"]), Number(said["date"]), said["year"], today),
  ),
  dayRule(`(?:the )?${date}\\.? ?(?:of )?(?<month>${month})\\.?${inYear}`, (said, { today }) =>
    dated(toMonth(said["month"]), Number(said["date"]), said["year"], today),
  ),
  dayRule(`(?<date>\\d{1,2})(?<sign>[-/])(?<month>${month})\\k<sign>${year}`, (said, { today }) =>
    dated(toMonth(said["month"]), Number(said["date"]), said["year"], today),
  ),
  dayRule(`(?<month>${month})(?<sign>[-/])(?<date>\\d{1,2})\\k<sign>(?<year>\\d{4})`, (said, { today }) =>
    dated(toMonth(said["month"]), Number(said["date"]), said["year"], today),
  ),
  dayRule(`(?:the )?first of (?<month>${month})\\.?${inYear}`, (said, { today }) =>
    dated(toMonth(said["month"]), 1, said["year"], today),
  ),
  // As in Europe: the dot after the month is what tells a date from a decimal number.
  dayRule(`(?<date>\\d{1,2})\\. ?(?<month>\\d{1,2})\\.(?: ?${year})?`, (said, { today }) =>
    dated(Number(said["month"]), Number(said["date"]), said["year"], today),
  ),
  // In the order of the place, unless only the other way round there is such a month.
  dayRule(`(?<one>\\d{1,2})\\/(?<two>\\d{1,2})(?:\\/${year})?`, (said, { today, dayFirst }) => {
    const [one, two] = [Number(said["one"]), Number(said["two"])];
    const isDayFirst = dayFirst ? two <= 12 : one > 12;
    return isDayFirst ? dated(two, one, said["year"], today) : dated(one, two, said["year"], today);
  }),
  // With hyphens nobody's order is usual, so only what can be read one way.
  dayRule(`(?<one>\\d{1,2})-(?<two>\\d{1,2})-(?<year>\\d{4})`, (said, { today }) => {
    const [one, two] = [Number(said["one"]), Number(said["two"])];
    if (one > 12) return dated(two, one, said["year"], today);
    return two > 12 || one === two ? dated(one, two, said["year"], today) : null;
  }),
  // The weekday must be that of the date, or one of the two is a slip.
  dayRule(`(?<weekday>${weekday})\\.?,? (?<rest>(?:the )?${dateAfterWeekday})`, (said, { read }) => {
    const day = read(said["rest"] ?? "");
    return day && weekdayOf(day) === toWeekday(said["weekday"]) ? day : null;
  }),
];

/** Rules for dates without a month: always in the future. */
export const datesOfAMonth: readonly DayRule[] = [
  dayRule("the (?<date>\\d{1,2})(?:st|nd|rd|th)?|(?<bare>\\d{1,2})(?:st|nd|rd|th)", (said, { today }) =>
    dateAhead(Number(said["date"] ?? said["bare"]), today),
  ),
  dayRule(`the first|(?:the )?(?:${date}|first) of the month`, (said, { today }) =>
    dateAhead(Number(said["date"] ?? 1), today),
  ),
  dayRule(`(?:the )?(?:${date}|first) of (?<which>this|next) month`, (said, { today }) => {
    const inMonth = addMonths(today, said["which"] === "next" ? 1 : 0);
    return dayOf(yearOf(inMonth), monthOf(inMonth), Number(said["date"] ?? 1));
  }),
  dayRule("new year'?s day", (_said, { today }) => dated(1, 1, undefined, today)),
  dayRule("new year'?s eve", (_said, { today }) => dated(12, 31, undefined, today)),
  dayRule("christmas eve", (_said, { today }) => dated(12, 24, undefined, today)),
  dayRule("christmas(?: day)?", (_said, { today }) => dated(12, 25, undefined, today)),
];
