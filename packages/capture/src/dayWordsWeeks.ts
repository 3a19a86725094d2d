import type { CalendarDay } from "@followthrough/contract";
import { addDays, addWeeks, startOfWeek, weekdayOf } from "@followthrough/domain/day";
import { type DayRule, dayRule } from "./dayWordsRule";
import { numberWord, toCount, toWeekday, weekday } from "./dayWordsVocabulary";

const named = `(?<weekday>${weekday})`;

/** The coming weekday; never today. */
const coming = (weekdayNumber: number, today: CalendarDay): CalendarDay =>
  addDays(today, ((weekdayNumber - weekdayOf(today) + 6) % 7) + 1);

/** A weekday of this ISO week (0), of the next (1) and so on. */
const inWeek = (weeks: number, weekdayNumber: number, today: CalendarDay): CalendarDay =>
  addDays(startOfWeek(today), weeks * 7 + weekdayNumber - 1);

/** Early in a week is its Monday, the middle its Wednesday, the end its Friday. */
const part = "(?<part>early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[ -]";
const weekdayOfPart = (words = ""): number => (/mid/.test(words) ? 3 : /late|end/.test(words) ? 5 : 1);

const isWeekend = (day: CalendarDay): boolean => weekdayOf(day) > 5;

/**
 * Rules for weekdays and weeks. A weekday alone, or with "this", is the coming one and never today; with "next" it is
 * the one in the next ISO week, which begins on Monday.
 */
export const daysOfWeeks: readonly DayRule[] = [
  dayRule(`(?:this |coming |this coming )?${named}\\.?`, (said, { today }) =>
    coming(toWeekday(said["weekday"]), today),
  ),
  dayRule(
    `next ${named}|(?:on )?${named.replace("weekday", "before")}(?: of)? next week`,
    (said, { today }) => inWeek(1, toWeekday(said["weekday"] ?? said["before"]), today),
  ),
  // As in Britain: the one a week after the coming one.
  dayRule(`${named} week`, (said, { today }) => addWeeks(coming(toWeekday(said["weekday"]), today), 1)),
  // Weeks from the coming Tuesday, or the Tuesday that many weeks ahead: sure only where both are the same day.
  dayRule(`${named} in (?<count>\\d{1,2}|${numberWord}) weeks?`, (said, { today }) => {
    const [day, weeks] = [toWeekday(said["weekday"]), toCount(said["count"])];
    const fromComing = addWeeks(coming(day, today), weeks);
    return fromComing === inWeek(weeks, day, today) ? fromComing : null;
  }),
  dayRule("next week", (_said, { today }) => inWeek(1, 1, today)),
  dayRule(`${part}next week`, (said, { today }) => inWeek(1, weekdayOfPart(said["part"]), today)),
  dayRule("(?:the )?week after next", (_said, { today }) => inWeek(2, 1, today)),
  dayRule("(?:the )?(?:week (?:of|commencing|beginning)|w/c|wc) (?<rest>.+)", (said, { read }) => {
    const day = read(said["rest"] ?? "");
    return day && startOfWeek(day);
  }),
  dayRule("(?:at )?(?:the )?end of (?:the |this )?week|eow", (_said, { today }) =>
    inWeek(0, isWeekend(today) ? 7 : 5, today),
  ),
  dayRule("(?:this |the |at the |over the )?weekend", (_said, { today }) =>
    isWeekend(today) ? today : inWeek(0, 6, today),
  ),
  // From Monday to Friday some mean the coming weekend by it.
  dayRule("next weekend", (_said, { today }) => (isWeekend(today) ? inWeek(1, 6, today) : null)),
];
