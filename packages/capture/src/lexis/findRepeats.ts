import type { CalendarDay } from "@followthrough/contract";
import { nextWorkingDay } from "@followthrough/domain/workingDays";
import { toCount } from "../dayWordsVocabulary";
import type { DayWordsContext } from "../dayWordsRule";
import { planNouns } from "../words/actWords";
import { monthWords, numberWords, weekdayWords } from "../words/dayTokens";
import {
  adverbsOfRounds,
  afterAdverb,
  type HowOften,
  roundCounts,
  roundsByWord,
  vagueRounds,
} from "../words/repeatWords";
import { readDay } from "./readDay";
import type { DaySaid, Token } from "./token";

interface Found {
  readonly upTo: number;
  readonly often: HowOften;
  /** Words for the first day, where they are among them: "friday", "the 1st". */
  readonly first?: string;
}

type Tokens = readonly Token[];

const lowAt = (tokens: Tokens, at: number): string =>
  tokens[at]?.kind === "word" || tokens[at]?.kind === "number"
    ? (tokens[at]?.low.replace(/\.$/, "") ?? "")
    : "";

const ordinal = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)$/;
const parts = /^(?:morning|afternoon|evening|night)s?$/;

const isWeekday = (low: string): boolean => weekdayWords.has(low);
/** "Fridays", "Mondays". */
const isWeekdays = (low: string): boolean => low.endsWith("days") && weekdayWords.has(low.slice(0, -1));

/** "Monday and Thursday", "Tuesdays, Thursdays": where a list of weekdays goes on to; null for a single one. */
const listEnd = (tokens: Tokens, from: number, isOne: (low: string) => boolean): number | null => {
  let to = from;
  while (/^(?:and|or|&|,|\/|\+)$/.test(tokens[to]?.low ?? "") && isOne(lowAt(tokens, to + 1))) to += 2;
  return to === from ? null : to;
};

const ofMonthEnd = (tokens: Tokens, from: number): number => {
  if (!/^(?:of|in)$/.test(lowAt(tokens, from))) return from;
  const at = /^(?:the|each|every|a)$/.test(lowAt(tokens, from + 1)) ? from + 2 : from + 1;
  return /^(?:month|week|year|quarter)$/.test(lowAt(tokens, at)) ? at + 1 : from;
};

/** "Friday", "March 3", "March": a day of the week or of the year that comes again. */
const namedRound = (tokens: Tokens, at: number, count: number): Found | null => {
  const low = lowAt(tokens, at);
  if (isWeekday(low)) {
    const list = listEnd(tokens, at + 1, isWeekday);
    if (list !== null) return { upTo: list, often: null };
    const upTo = parts.test(lowAt(tokens, at + 1)) ? at + 2 : at + 1;
    return { upTo, often: { every: count, unit: "week" }, first: low };
  }
  if (!monthWords.has(low)) return null;
  const date = lowAt(tokens, at + 1);
  const hasDate = ordinal.test(date) || /^\d{1,2}$/.test(date);
  return {
    upTo: hasDate ? at + 2 : at + 1,
    often: { every: count, unit: "year" },
    first: hasDate ? `${low} ${date}` : low,
  };
};

/** "Every first Monday of the month", "the last Friday of each month": no recurrence holds it. */
const nthOfMonth = (tokens: Tokens, at: number): Found | null => {
  if (!/^(?:first|second|third|fourth|last|1st|2nd|3rd|4th)$/.test(lowAt(tokens, at))) return null;
  const isDay =
    isWeekday(lowAt(tokens, at + 1)) || /^(?:day|week|weekday|workday)$/.test(lowAt(tokens, at + 1));
  const upTo = ofMonthEnd(tokens, at + 2);
  const isLast = /^(?:first|last|1st)$/.test(lowAt(tokens, at));
  return isDay && (upTo > at + 2 || isLast) ? { upTo, often: null } : null;
};

/** A count before a round: "two", "3", "a couple of"; -1 for "few", of which nobody knows how many. */
const countAt = (tokens: Tokens, at: number): { readonly count: number; readonly to: number } | null => {
  const low = lowAt(tokens, at);
  if (low === "few" || low === "several") return { count: -1, to: at + 1 };
  if (low === "couple") return { count: 2, to: lowAt(tokens, at + 1) === "of" ? at + 2 : at + 1 };
  if (low === "a" && /^(?:few|couple)$/.test(lowAt(tokens, at + 1))) return countAt(tokens, at + 1);
  if (/^\d{1,3}$/.test(low)) return { count: Number(low), to: at + 1 };
  const isNumber = numberWords.has(low) && low !== "a" && low !== "an";
  return isNumber ? { count: toCount(low), to: at + 1 } : null;
};

/** What is said after "every" and "each". */
const roundAt = (tokens: Tokens, from: number): Found | null => {
  const nth = nthOfMonth(tokens, from);
  if (nth) return nth;
  const low = lowAt(tokens, from);
  if (ordinal.test(low)) {
    const upTo = ofMonthEnd(tokens, from + 1);
    const isDate = upTo > from + 1 || !roundsByWord[lowAt(tokens, from + 1)];
    return isDate ? { upTo, often: { every: 1, unit: "month" }, first: `the ${low}` } : null;
  }
  const said = countAt(tokens, from);
  const ordinalCount = roundCounts[low];
  const count = said?.count ?? ordinalCount ?? 1;
  let at = said?.to ?? (ordinalCount === undefined ? from : from + 1);
  if (low === "single") at = from + 1;
  const isWorking = /^(?:working|business|work)$/.test(lowAt(tokens, at));
  if (isWorking) at += 1;
  if (lowAt(tokens, at) === "half" && lowAt(tokens, at + 1) === "year")
    return { upTo: at + 2, often: count === 1 ? { every: 6, unit: "month" } : null };
  const word = lowAt(tokens, at);
  const round = Object.hasOwn(roundsByWord, word) ? roundsByWord[word] : undefined;
  if (round === undefined) return said && said.count < 0 ? null : namedRound(tokens, at, count);
  const every = (round?.every ?? 0) * count;
  const isKept = round !== null && !isWorking && every >= 1 && every <= 365;
  return { upTo: at + 1, often: isKept ? { every, unit: round.unit } : null };
};

/** "Once a month", "once every two weeks"; of "twice a week" nobody knows on which days. */
const timesAt = (tokens: Tokens, from: number): Found | null => {
  const low = lowAt(tokens, from);
  const isTimes = countAt(tokens, from) !== null && lowAt(tokens, from + 1) === "times";
  if (!/^(?:once|twice|thrice)$/.test(low) && !isTimes) return null;
  const at = isTimes ? from + 2 : from + 1;
  if (!/^(?:a|an|per|every|each)$/.test(lowAt(tokens, at))) return null;
  const found = roundAt(tokens, at + 1);
  return found && { ...found, often: low === "once" ? found.often : null };
};

/** "Three pages a day": how much each time, which no recurrence holds. */
const perAt = (tokens: Tokens, from: number): Found | null => {
  const isPer =
    /^(?:a|an|per)$/.test(lowAt(tokens, from)) && /^(?:day|week|month|year)$/.test(lowAt(tokens, from + 1));
  const isMuch = countAt(tokens, from - 2) !== null && lowAt(tokens, from - 1).endsWith("s");
  return isPer && isMuch ? { upTo: from + 2, often: null } : null;
};

/** "Email Dana weekly", "Monthly: pay rent", "Monthly coffee with Dana"; not "the weekly report". */
const adverbAt = (tokens: Tokens, from: number): Found | null => {
  const low = lowAt(tokens, from);
  if (!Object.hasOwn(adverbsOfRounds, low)) return null;
  const [before, next] = [tokens[from - 1], tokens[from + 1]];
  const found = { upTo: from + 1, often: adverbsOfRounds[low] ?? null };
  const isFirst = before === undefined || before.kind === "break" || /^[.!?;]$/.test(before.low);
  if (isFirst) return /^[:,]$/.test(next?.low ?? "") || planNouns.has(lowAt(tokens, from + 1)) ? found : null;
  if (
    tokens[from]?.isCapital ||
    before.isPossessive ||
    /^(?:the|a|an|my|our|your|her|his|their|this|that)$/.test(before.low)
  )
    return null;
  const isLast = next === undefined || next.kind === "break" || next.kind === "mark";
  return isLast || afterAdverb.has(next.low) ? found : null;
};

const foundAt = (tokens: Tokens, from: number): Found | null => {
  const low = lowAt(tokens, from);
  const vague = vagueRounds.find((words) => words.every((word, at) => lowAt(tokens, from + at) === word));
  if (vague) return { upTo: from + vague.length, often: null };
  // "On the 1st of every month": the day is a day of its own.
  const at = low === "of" && /^(?:every|each)$/.test(lowAt(tokens, from + 1)) ? from + 1 : from;
  if (/^(?:every|each)$/.test(lowAt(tokens, at))) return roundAt(tokens, at + 1);
  const on = low === "on" ? from + 1 : from;
  if (isWeekdays(lowAt(tokens, on))) {
    const list = listEnd(tokens, on + 1, isWeekdays);
    if (list !== null) return { upTo: list, often: null };
    return { upTo: on + 1, often: { every: 1, unit: "week" }, first: lowAt(tokens, on).slice(0, -1) };
  }
  return timesAt(tokens, from) ?? perAt(tokens, from) ?? adverbAt(tokens, from);
};

/** "For 3 months", "for the next two weeks": where it ends that says how long. */
const durationEnd = (tokens: Tokens, from: number): number | null => {
  if (lowAt(tokens, from) !== "for") return null;
  let at = from + 1;
  while (/^(?:the|next|about|at|least)$/.test(lowAt(tokens, at))) at += 1;
  const isOne = /^(?:a|an)$/.test(lowAt(tokens, at));
  const said = isOne ? { to: at + 1 } : countAt(tokens, at);
  return said && Object.hasOwn(roundsByWord, lowAt(tokens, said.to)) ? said.to + 1 : null;
};

const firstDay = (words: string | undefined, context: Required<DayWordsContext>): CalendarDay | null =>
  words === undefined ? null : readDay(words, context).ahead;

/**
 * What is said to come again and again from a token on, with its first day, which is the next working day where none is said:
 * "every two weeks", "each Friday", "once a month", "on Mondays". Null where nothing is.
 */
export const repeatAt = (
  tokens: readonly Token[],
  from: number,
  context: Required<DayWordsContext>,
): { readonly upTo: number; readonly day: DaySaid } | null => {
  const found = foundAt(tokens, from);
  if (!found) return null;
  const first = firstDay(found.first, context);
  const ended = durationEnd(tokens, found.upTo);
  return {
    upTo: ended ?? found.upTo,
    day: {
      ahead: first ?? nextWorkingDay(context.today, context.workingDays),
      past: null,
      isWeak: false,
      repeats: { often: found.often, isDaySaid: first !== null, isEnded: ended !== null },
    },
  };
};
