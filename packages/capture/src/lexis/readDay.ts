import type { CalendarDay } from "@followthrough/contract";
import { parseDayWords } from "../dayWords";
import { daysAheadLoosely, daysPastLoosely } from "../dayWordsLoose";
import { parsePastDayWords } from "../dayWordsPast";
import { type DayWordsContext, firstMatchingDay, normaliseWords, nullOutsideCalendar } from "../dayWordsRule";

/** How deeply phrases may be nested: "no later than the end of next week". */
const deepest = 3;

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

/** Reads day words in a note both as a future and as a past day; null if they make no sense. */
export const readDay = (
  text: string,
  context: Required<DayWordsContext>,
): { readonly ahead: CalendarDay | null; readonly past: CalendarDay | null } => {
  const words =
    normaliseWords(text)
      ?.replace(/\bnxt\b/g, "next")
      .replace(/\bwk(s?)\b/g, "week$1")
      .replace(/\bmth(s?)\b/g, "month$1")
      .replace(/\b(?:tomo|tomoz|tmrrw|2moro|2morrow|tmrow|tomorow)\b/g, "tomorrow") ?? null;
  if (words === null) return { ahead: null, past: null };
  const later = nullOutsideCalendar(() => ahead(words, context, 0));
  const earlier = nullOutsideCalendar(() => past(words, context, 0));
  if (/^(?:earlier|this morning|just now|last|past)\b/.test(words)) return { ahead: null, past: earlier };
  return {
    ahead: later !== null && later >= context.today ? later : null,
    past: earlier !== null && earlier <= context.today ? earlier : null,
  };
};
