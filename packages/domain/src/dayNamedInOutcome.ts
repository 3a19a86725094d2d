import type { CalendarDay } from "@followthrough/contract";
import { addDays, addMonths, addWeeks, dayOf, yearOf } from "./day";

const numbers = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const count = `\\d{1,2}|an?|${numbers.join("|")}|a couple(?: of)?|a few`;
const counted = new RegExp(
  `\\b(?:in|after|for|another|give \\w+) (?:about |around |another |roughly )?(${count}) (day|week|month|year)s?\\b`,
  "i",
);

const toCount = (word: string): number => {
  if (/couple/.test(word)) return 2;
  if (/few/.test(word)) return 3;
  return Number(word) || Math.max(numbers.indexOf(word) + 1, 1);
};

type Moved = (today: CalendarDay, howMany: number) => CalendarDay;
const units: Record<string, Moved> = {
  day: addDays,
  week: addWeeks,
  month: addMonths,
  year: (today, years) => addMonths(today, years * 12),
};

const named: readonly (readonly [RegExp, (today: CalendarDay) => CalendarDay | null])[] = [
  [/\bhalf a year\b|\b(?:six|6) ?(?:months|mo)\b(?! ago)/i, (today) => addMonths(today, 6)],
  [/\bnext week\b/i, (today) => addWeeks(today, 1)],
  [/\bnext month\b/i, (today) => addMonths(today, 1)],
  [/\bnext (?:quarter|season)\b/i, (today) => addMonths(today, 3)],
  [/\b(?:next|(?:in|until|after) (?:the )?new) year\b/i, (today) => dayOf(yearOf(today) + 1, 1, 1)],
];

/**
 * An answer that postpones. Without one, a time in the text may be about anything ("has been there for six months").
 */
const putsOff =
  /\b(?:call|check|come|ask|try|get|reach|circle|write|talk|speak|meet|touch base|follow up|follow-up|back|again|later|openings?|hiring|until|wait|busy|away)\b/i;

const months = "january february march april may june july august september october november december".split(
  " ",
);

/**
 * A month named by the postponement itself, in one sentence: "call her in September", but not "started in May".
 */
const toMonth = new RegExp(
  `\\b(?:call|check|come|ask|try|get back|reach|circle|write|talk|speak|meet|follow up|wait|openings?|hiring|busy|away)\\b[^.;!?\\n]*\\b(?:in|until|till|from|around) (${months.join("|")})\\b(?! \\d{4})`,
  "i",
);

/** The first day of the month named, at its next occurrence. */
const monthNamed = (outcome: string, today: CalendarDay): CalendarDay | null => {
  const name = toMonth.exec(outcome)?.[1];
  if (!name) return null;
  const firstOf = (year: number) => dayOf(year, months.indexOf(name.toLowerCase()) + 1, 1);
  const [thisYear, nextYear] = [firstOf(yearOf(today)), firstOf(yearOf(today) + 1)];
  return thisYear !== null && thisYear > today ? thisYear : nextYear;
};

/**
 * The day to which an outcome postpones the next step, or null: on 2026-08-31, `nothing open now, call back in six
 * months` gives 2027-02-28. It is exactly the day they named, working day or not.
 */
export const dayNamedInOutcome = (outcome: string, today: CalendarDay): CalendarDay | null => {
  if (!putsOff.test(outcome)) return null;
  const [, howMany, unit] = counted.exec(outcome) ?? [];
  if (howMany && unit) return units[unit.toLowerCase()]?.(today, toCount(howMany.toLowerCase())) ?? null;
  return named.find(([pattern]) => pattern.test(outcome))?.[1](today) ?? monthNamed(outcome, today);
};
