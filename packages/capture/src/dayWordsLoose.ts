import type { CalendarDay } from "@followthrough/contract";
import {
  addDays,
  addMonths,
  addWeeks,
  dateOf,
  dayOf,
  endOfMonth,
  monthOf,
  startOfWeek,
  weekdayOf,
  yearOf,
} from "@followthrough/domain/day";
import { addWorkingDays } from "@followthrough/domain/workingDays";
import { shiftDay } from "./dayWordsCounts";
import { type DayRule, type RuleContext, dayRule } from "./dayWordsRule";
import { month, numberWord, toCount, toMonth, toOrdinal, toWeekday, weekday } from "./dayWordsVocabulary";

// In a field for a day, words that two people read as two days are refused. In a running note nobody is asked, and the
// screen shows the day; so here the likelier reading counts.

const unit = "(?:days?|weeks?|wks?|months?|mos?|years?|yrs?)";
const range = (name: string): string => `(?<${name}>\\d{1,3}|${numberWord})`;

const coming = (weekdayNumber: number, today: CalendarDay): CalendarDay =>
  addDays(today, ((weekdayNumber - weekdayOf(today) + 6) % 7) + 1);

const gone = (weekdayNumber: number, today: CalendarDay): CalendarDay =>
  addDays(today, -(((weekdayOf(today) - weekdayNumber + 6) % 7) + 1));

const fridayOfThisWeek = (today: CalendarDay): CalendarDay => {
  const friday = addDays(startOfWeek(today), 4);
  return friday < today ? today : friday;
};

const thanksgiving = (year: number): CalendarDay | null => {
  const first = dayOf(year, 11, 1);
  return first && addDays(first, ((4 - weekdayOf(first) + 7) % 7) + 21);
};

const firstAhead = (today: CalendarDay, monthNumber: number): CalendarDay | null => {
  const thisYear = dayOf(yearOf(today), monthNumber, 1);
  return thisYear && thisYear >= today ? thisYear : dayOf(yearOf(today) + 1, monthNumber, 1);
};

const seasonEnds: Readonly<Record<string, number>> = {
  spring: 5,
  summer: 8,
  fall: 11,
  autumn: 11,
  winter: 2,
};
const seasonStarts: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  fall: 9,
  autumn: 9,
  winter: 12,
};

const withReading =
  (change: (day: CalendarDay, context: RuleContext) => CalendarDay | null): DayRule["day"] =>
  (said, context) => {
    const day = context.read(said["rest"] ?? "");
    return day && change(day, context);
  };

/** Rules for ambiguous words about future days, by the likelier reading. */
export const daysAheadLoosely: readonly DayRule[] = [
  dayRule("in (?<rest>(?:early|mid|late|the|about|around|like|maybe) .+)", (said, { read }) =>
    read(said["rest"] ?? ""),
  ),
  dayRule(
    "(?:sometime |some time |later |anytime )?(?:in |during )?this week|later in the week",
    (_said, { today }) => fridayOfThisWeek(today),
  ),
  dayRule("(?:sometime |later )?(?:in )?this month|later in the month", (_said, { today }) =>
    endOfMonth(today),
  ),
  dayRule(
    "(?:later )?today|tonight|(?:by )?(?:the )?(?:eod|end of (?:the )?(?:day|today))",
    (_said, { today }) => today,
  ),
  dayRule("(?:in )?(?:the )?morning", (_said, { today }) => addDays(today, 1)),
  dayRule("(?:the )?week (?:of|commencing|beginning|starting) (?<rest>.+)", (said, { read }) =>
    read(said["rest"] ?? ""),
  ),
  dayRule("(?:by )?(?:the )?(?:month|months?'?) end|end of (?:this )?month", (_said, { today }) =>
    endOfMonth(today),
  ),
  dayRule(`(?:on )?(?:the )?coming (?<rest>${weekday})`, (said, { read }) => read(said["rest"] ?? "")),
  dayRule(`(?:on )?(?<weekday>${weekday}) week`, (said, { today }) =>
    addWeeks(coming(toWeekday(said["weekday"]), today), 1),
  ),
  dayRule(`in the (?<rest>${weekday})`, (said, { read }) => read(said["rest"] ?? "")),
  dayRule("(?:on |for )?(?:the )?day (?<date>\\d{1,2})", (said, { read }) =>
    read(`the ${said["date"] ?? ""}th`),
  ),
  dayRule(`at (?<rest>\\d{1,2} ${month})`, (said, { read }) => read(said["rest"] ?? "")),
  dayRule(`(?<weekday>${weekday}) (?:next week|of next week)`, (said, { today }) =>
    addDays(startOfWeek(today), 7 + toWeekday(said["weekday"]) - 1),
  ),
  dayRule("(?:right |straight )?after the weekend", (_said, { today }) => addDays(startOfWeek(today), 7)),
  dayRule("before the weekend", (_said, { today }) => fridayOfThisWeek(today)),
  dayRule("within (?:the |a )?week", (_said, { today }) => addWeeks(today, 1)),
  dayRule("next weekend", (_said, { today }) => addDays(startOfWeek(today), 12)),
  dayRule("(?:the )?weekend after next", (_said, { today }) => addDays(startOfWeek(today), 19)),
  dayRule(`(?:the )?(?<weekday>${weekday}) after next`, (said, { today }) =>
    addDays(startOfWeek(today), 14 + toWeekday(said["weekday"]) - 1),
  ),
  dayRule(`(?<weekday>${weekday}) in (?<count>\\d{1,2}|${numberWord}) weeks?`, (said, { today }) =>
    addWeeks(coming(toWeekday(said["weekday"]), today), toCount(said["count"])),
  ),
  dayRule(`(?:in |by |for )?next (?<month>${month})`, (said, { today }) =>
    firstAhead(today, toMonth(said["month"])),
  ),
  // "In a week or two", "in 2-3 weeks": the first of the two.
  dayRule(
    `(?:in |after |within )?(?:about |around |another )?${range("count")}(?: ${unit})?(?: or | to | ?- ?)(?:${numberWord}|\\d{1,3}|so) ?(?<unit>${unit})`,
    (said, { today }) => shiftDay(today, said),
  ),
  dayRule(
    `(?:in |after )?${range("count")} (?<unit>${unit}) or (?:two|three|four|more|so)`,
    (said, { today }) => shiftDay(today, said),
  ),
  dayRule(
    `(?:(?:in|within|over|during|after) )?(?:the |about the |around the )?(?:next |coming |another )${range("count")} (?<unit>${unit})`,
    (said, { today }) => shiftDay(today, said),
  ),
  dayRule(`(?:(?:in|within|over|during) )?(?:the )?(?:next|coming) few (?<unit>${unit})`, (said, { today }) =>
    shiftDay(today, { ...said, count: "a few" }),
  ),
  dayRule(`(?:in |after |for )?(?:a couple|couple) (?<unit>${unit})`, (said, { today }) =>
    shiftDay(today, { ...said, count: "two" }),
  ),
  dayRule(`(?:in |after )?(?:a )?few (?<unit>${unit})`, (said, { today }) =>
    shiftDay(today, { ...said, count: "three" }),
  ),
  dayRule(`(?:in )?(?:several|some) (?<unit>weeks|days|months)`, (said, { today }) =>
    shiftDay(today, { ...said, count: "three" }),
  ),
  dayRule(`(?:in |within )?(?:the next |a )?(?<hours>24|48|72|36) ?(?:h|hrs?|hours?)`, (said, { today }) =>
    addDays(today, Math.ceil(Number(said["hours"]) / 24)),
  ),
  dayRule(`${range("count")} (?<unit>${unit}) (?:out|later|on|hence)`, (said, { today }) =>
    shiftDay(today, said),
  ),
  dayRule(
    `(?:~|c\\.|circa |in ~|in exactly |in at least |in another |in like |in under |in less than |in no more than )(?<rest>.+)`,
    (said, context) => context.read(`in ${said["rest"] ?? ""}`) ?? context.read(said["rest"] ?? ""),
  ),
  dayRule(
    "(?:around|about|approx\\.?|roughly|some time|later|maybe|perhaps|no later than|not later than|latest|latest by|at the latest|before or on|on or before|until|till|til|for|from|starting|as of|during|come|over|since) (?<rest>.+)",
    (said, { read }) => read(said["rest"] ?? ""),
  ),
  dayRule(
    "before (?<rest>.+)",
    withReading((day) => day),
  ),
  dayRule("after (?:the )?(?:new year'?s?|new years|holidays)(?: day| break)?", (_said, { today }) =>
    dayOf(yearOf(today) + 1, 1, 1),
  ),
  dayRule("early (?:in )?(?:the )?new year", (_said, { today }) => dayOf(yearOf(today) + 1, 1, 1)),
  dayRule("(?:in )?(?:the )?new year'?s?|new years", (_said, { today }) => dayOf(yearOf(today) + 1, 1, 1)),
  dayRule("thanksgiving", (_said, { today }) => {
    const thisYear = thanksgiving(yearOf(today));
    return thisYear && thisYear >= today ? thisYear : thanksgiving(yearOf(today) + 1);
  }),
  dayRule("after (?:the )?(?<season>spring|summer|fall|autumn|winter)", (said, { today }) =>
    firstAhead(today, ((seasonEnds[said["season"] ?? ""] ?? 0) % 12) + 1),
  ),
  dayRule(
    "(?:at )?(?:the )?end of (?:the )?(?<season>spring|summer|fall|autumn|winter)|late (?<late>spring|summer|fall|autumn|winter)",
    (said, { today }) => {
      const first = firstAhead(today, seasonEnds[said["season"] ?? said["late"] ?? ""] ?? 1);
      return first && endOfMonth(first);
    },
  ),
  dayRule(
    "(?:in )?(?:early|the beginning of|the start of|beginning of|start of) (?:the )?(?:next )?(?<season>spring|summer|fall|autumn|winter)",
    (said, { today }) => firstAhead(today, seasonStarts[said["season"] ?? ""] ?? 1),
  ),
  dayRule(`after (?<month>${month})`, (said, { today }) => {
    const first = firstAhead(today, toMonth(said["month"]));
    return first && addMonths(first, 1);
  }),
  dayRule(
    "after (?<rest>.+)",
    withReading((day) => addDays(day, 1)),
  ),
  dayRule(
    `(?:the )?(?<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) week (?:of|in) (?<rest>.+)`,
    (said, { read }) => {
      const first = read(said["rest"] ?? "");
      const nth = toOrdinal(said["nth"]);
      if (!first) return null;
      return nth === null ? startOfWeek(endOfMonth(first)) : addDays(first, (nth - 1) * 7);
    },
  ),
  // The date counts where its weekday is a slip.
  dayRule(`(?:${weekday})\\.?,? (?:the )?(?<rest>\\S.*\\d.*)`, (said, { read }) => read(said["rest"] ?? "")),
  dayRule(
    `(?<rest>${weekday}) (?:at the latest|latest|at latest|or earlier|if possible|if not before)`,
    (said, { read }) => read(said["rest"] ?? ""),
  ),
  dayRule(
    `(?:this|next|coming)? ?(?<weekday>${weekday}) (?:early|mid)?-?(?:morning|afternoon|evening|night|lunch|lunchtime)`,
    (said, { today }) => coming(toWeekday(said["weekday"]), today),
  ),
  dayRule(
    "(?:by |at )?(?:eod|cob|close of business|(?:the )?end of (?:the )?day) (?:on )?(?<rest>.+)",
    (said, { read }) => read(said["rest"] ?? ""),
  ),
  dayRule(
    "(?:in |within )?(?:the |an? )?(?<count>\\d{1,2}|half an?|an?) ?(?:hours?|hrs?|h|minutes?|mins?)",
    (_said, { today }) => today,
  ),
  dayRule(`(?:in |within )?(?<count>\\d{1,2}) ?(?<unit>bd|wd)`, (said, { today, workingDays }) =>
    addWorkingDays(today, Number(said["count"]), workingDays),
  ),
];

/** Rules for ambiguous words about past days, by the likelier reading. */
export const daysPastLoosely: readonly DayRule[] = [
  dayRule(
    "(?:earlier |just )?(?:today|this morning|this afternoon|this evening|tonight|just now)|earlier",
    (_said, { today }) => today,
  ),
  dayRule("(?:late )?last night|yesterday'?s?|y'?day|yest|ytd", (_said, { today }) => addDays(today, -1)),
  dayRule(
    `(?:on )?(?:last|this past|past|this) (?<weekday>${weekday})(?: (?:morning|afternoon|evening|night))?`,
    (said, { today }) => gone(toWeekday(said["weekday"]), today),
  ),
  dayRule(`(?:on )?(?<weekday>${weekday}) (?:(?:of )?last week|last)`, (said, { today }) =>
    addDays(startOfWeek(today), toWeekday(said["weekday"]) - 8),
  ),
  dayRule(`(?:on )?(?<weekday>${weekday})\\.?,? ?(?:morning|afternoon|evening|night)`, (said, { today }) =>
    gone(toWeekday(said["weekday"]), today),
  ),
  dayRule("(?:earlier |sometime )?last week", (_said, { today }) => addDays(startOfWeek(today), -7)),
  dayRule("(?:earlier )?this week", (_said, { today }) => startOfWeek(today)),
  dayRule("(?:over |at |on )?(?:the |last |this past |this )?weekend", (_said, { today }) =>
    addDays(startOfWeek(today), -2),
  ),
  dayRule("(?:earlier )?this month", (_said, { today }) => addDays(today, 1 - dateOf(today))),
  dayRule("(?:sometime )?last month", (_said, { today }) => addMonths(addDays(today, 1 - dateOf(today)), -1)),
  dayRule("last year", (_said, { today }) => dayOf(yearOf(today) - 1, 1, 1)),
  dayRule("(?:a )?(?:couple|few) (?:of )?(?<unit>days|weeks|months|years) (?:ago|back)", (said, { today }) =>
    shiftDay(today, { ...said, count: "two" }, -1),
  ),
  dayRule(`(?<count>\\d{1,3}|${numberWord}) (?<unit>${unit}) back`, (said, { today }) =>
    shiftDay(today, said, -1),
  ),
  dayRule(
    `(?:back )?in (?<early>early |late |mid-?)?(?<month>${month})(?: (?<year>\\d{4}))?`,
    (said, { today }) => {
      const number = toMonth(said["month"]);
      const year =
        said["year"] === undefined ? yearOf(today) - (number > monthOf(today) ? 1 : 0) : Number(said["year"]);
      return dayOf(year, number, 1);
    },
  ),
  dayRule(`(?:on )?(?:${weekday})\\.?,? (?:the )?(?<rest>\\S.*\\d.*)`, (said, { read }) =>
    read(said["rest"] ?? ""),
  ),
  dayRule(`last (?<month>${month})`, (said, { today }) =>
    dayOf(yearOf(today) - (toMonth(said["month"]) >= monthOf(today) ? 1 : 0), toMonth(said["month"]), 1),
  ),
  dayRule("(?:back )?in (?<year>(?:19|20)\\d\\d)", (said) => dayOf(Number(said["year"]), 1, 1)),
];
