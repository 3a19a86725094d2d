import type { CalendarDay } from "@followthrough/contract";

export interface DayWordsContext {
  readonly today: CalendarDay;
  /** ISO weekdays; Monday to Friday where left out. */
  readonly workingDays?: readonly number[];
  /** Whether `3/4` is April 3 as in most of the world; March 4 where left out. */
  readonly dayFirst?: boolean;
}

export interface RuleContext extends Required<DayWordsContext> {
  /** Reads a part of the words by all the rules: the `Thursday` of `two weeks from Thursday`. */
  readonly read: (words: string) => CalendarDay | null;
}

type Words = Record<string, string | undefined>;

/** One way to say a day. The pattern must match the whole text, in lower case with single spaces. */
export interface DayRule {
  readonly pattern: RegExp;
  readonly day: (words: Words, context: RuleContext) => CalendarDay | null;
}

/** Makes a rule from the source of a pattern; its named groups are passed to the function. */
export const dayRule = (pattern: string, day: DayRule["day"]): DayRule => ({
  pattern: new RegExp(`^(?:${pattern})$`),
  day,
});

/** The day given by the first matching rule, or null. */
export const firstMatchingDay = (
  rules: readonly DayRule[],
  words: string,
  context: RuleContext,
): CalendarDay | null => {
  for (const { pattern, day } of rules) {
    const match = pattern.exec(words);
    if (match) return day(match.groups ?? {}, context);
  }
  return null;
};

const longest = 60;

/**
 * Normalises day words: lower case, single spaces, one kind of hyphen and apostrophe; null if empty or far too long.
 */
export const normaliseWords = (text: string): string | null => {
  if (text.length > longest * 4) return null;
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[‐-―]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?<=[a-z])[.!]$/, "");
  return words.length === 0 || words.length > longest ? null : words;
};

/** Returns the day, or null if it lies before year 1 or after 9999. */
export const nullOutsideCalendar = (find: () => CalendarDay | null): CalendarDay | null => {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
