import type { CalendarDay } from "@followthrough/contract";
import { remembered } from "./remembered";
import { parseDayWords } from "../dayWords";
import { daysAheadLoosely, daysPastLoosely } from "../dayWordsLoose";
import { parsePastDayWords } from "../dayWordsPast";
import { type DayWordsContext, firstMatchingDay, normaliseWords, nullOutsideCalendar } from "../dayWordsRule";

/** How deeply phrases may be nested: "no later than the end of next week". */
const deepest = 3;

const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const suffix = (date: number): string =>
  /1[123]$/.test(String(date)) ? "th" : (["th", "st", "nd", "rd"][date % 10] ?? "th");
/** From the fifth on: "first", "second" and "last" are words of other phrases too. */
const spokenOrdinal = new RegExp(
  `\\b(?:(?:twenty|thirty)[- ](?:${ordinals.slice(0, 9).join("|")})|${ordinals.slice(4).join("|")}|thirtieth)\\b|\\b(?<=the )(?:first|second|third|fourth)(?= of )`,
  "g",
);

/** "Twenty-first" as "21st", as days of a month are read. */
const ordinalDigits = (said: string): string => {
  const [tens = "", ones] = said.split(/[- ]/);
  const base = tens.startsWith("twent") ? 20 : tens.startsWith("thirti") || tens === "thirty" ? 30 : 0;
  const word = base === 0 || ones === undefined ? tens : ones;
  const rest = base > 0 && ones === undefined ? 0 : ordinals.indexOf(word) + 1;
  const date = base + rest;
  return `${date}${suffix(date)}`;
};

const ahead = (words: string, context: Required<DayWordsContext>, depth: number): CalendarDay | null => {
  const surely = parseDayWords(words, context);
  if (surely || depth > deepest) return surely;
  return firstMatchingDay(daysAheadLoosely, words, {
    ...context,
    read: (part) => ahead(part, context, depth + 1),
  });
};

const past = (words: string, context: Required<DayWordsContext>, depth: number): CalendarDay | null => {
  const surely = parsePastDayWords(words, context);
  if (surely || depth > deepest) return surely;
  return firstMatchingDay(daysPastLoosely, words, {
    ...context,
    read: (part) => past(part, context, depth + 1),
  });
};

interface DayRead {
  readonly ahead: CalendarDay | null;
  readonly past: CalendarDay | null;
}

/** What was read before: a note is read anew with every key, and the same few words say its days. */
const readBefore = remembered<DayRead>();

/** Reads day words in a note both as a future and as a past day; null if they make no sense. */
export const readDay = (text: string, context: Required<DayWordsContext>): DayRead => {
  const { today, dayFirst, workingDays } = context;
  return readBefore(`${today} ${dayFirst} ${workingDays.join("")} ${text}`, () => readAnew(text, context));
};

const readAnew = (text: string, context: Required<DayWordsContext>): DayRead => {
  const words =
    normaliseWords(text)
      ?.replace(/\bnxt\b/g, "next")
      .replace(/\bwk(s?)\b/g, "week$1")
      .replace(/\bmth(s?)\b/g, "month$1")
      .replace(/\b(?:tomo|tomoz|tmrrw|2moro|2morrow|2mrw|tmrow|tomorow|tomrw)\b/g, "tomorrow")
      .replace(/\b(?:tonite|2nite|2night)\b/g, "tonight")
      .replace(/\bxmas\b/g, "christmas")
      .replace(/\b(?:arvo|aft)\b/g, "afternoon")
      .replace(/ (?:in the )?am$/, " morning")
      .replace(/ (?:in the )?pm$/, " afternoon")
      .replace(spokenOrdinal, (said) => ordinalDigits(said)) ?? null;
  if (words === null) return { ahead: null, past: null };
  const later = nullOutsideCalendar(() => ahead(words, context, 0));
  const earlier = nullOutsideCalendar(() => past(words, context, 0));
  if (/^(?:earlier|this morning|just now|last|past)\b/.test(words)) return { ahead: null, past: earlier };
  return {
    ahead: later !== null && later >= context.today ? later : null,
    past: earlier !== null && earlier <= context.today ? earlier : null,
  };
};
