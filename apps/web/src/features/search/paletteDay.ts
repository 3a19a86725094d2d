/** Words that lead to a day: "snooze dana to friday". */
const leading = /^(?:to|until|till|by|on|for)$/iu;

/** A day takes few words: "the 3rd of next month". */
const mostWords = 5;

const months = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/.source;
const units = /days?|weeks?|months?|years?/.source;

/** Words that speak of a day, whether or not there is such a day: "june 31", "yesterday" of what is to come. */
const ofADay = new RegExp(
  [
    /\b(?:today|tomorrow|tonight|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/.source,
    `\\b(?:next|last|this) (?:${units}|quarter|mon|tue|wed|thu|fri|sat|sun)\\b`,
    `\\bin (?:\\w+ ){1,3}(?:${units})\\b|\\b(?:${units}) ago\\b`,
    `\\b(?:${months})[a-z]*\\.? \\d{1,2}\\b|\\b\\d{1,2}(?:st|nd|rd|th|\\.)? (?:of )?(?:${months})[a-z]*\\b`,
    /(?<![\d/-])\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,4})?(?![\d/-])/.source,
  ].join("|"),
  "iu",
);

export const speaksOfADay = (text: string): boolean => ofADay.test(text);

/** Before a day that says which one of something is meant: "about the friday meeting". */
const belonging = /^(?:the|an?|this|that|my|your|his|her|their|our|about|of|from)$/iu;

const upTo = (from: number, to: number) =>
  Array.from({ length: Math.max(to - from, 0) }, (_, at) => from + at);

/** Each run of words that may be a day: those at the end, the longest first, then those within, from the first word on. */
const runsOf = (count: number): (readonly [begin: number, end: number])[] => {
  return [
    ...upTo(Math.max(1, count - mostWords), count).map((begin) => [begin, count] as const),
    ...upTo(0, count - 1).flatMap((begin) =>
      upTo(begin + 1, Math.min(begin + mostWords + 1, count))
        .map((end) => [begin, end] as const)
        .toReversed(),
    ),
  ];
};

export interface SplitDay {
  readonly words: string;
  /** As a rule one; two where the words leave open which. */
  readonly days: readonly string[];
}

/**
 * "dana next friday about the grant": whom or what is meant, and the days that `parse` reads at its end or within; null where
 * there is none, or nothing besides. Within, only what is surely a day is one: in "send dana the may report" there is none.
 */
export const splitDay = (text: string, parse: (words: string) => readonly string[]): SplitDay | null => {
  const all = text.split(/\s+/u).filter(Boolean);
  for (const [begin, end] of runsOf(all.length)) {
    const run = all.slice(begin, end).join(" ");
    const isWithin = end < all.length;
    if (isWithin && (!speaksOfADay(run) || belonging.test(all[begin - 1] ?? ""))) continue;
    const days = parse(run.replace(/[,;.:]+$/u, ""));
    if (days.length === 0) continue;
    const before = all.slice(0, begin);
    if ((before.length > 1 || isWithin) && leading.test(before.at(-1) ?? "")) before.pop();
    return { words: [...before, ...all.slice(end)].join(" "), days };
  }
  return null;
};

/** The day that was said: none, or null where one was said that is none, so that it is asked for. */
export type SaidDay = string | null | undefined;

export interface Said {
  readonly words: string;
  /** One, or each of those that may be meant. */
  readonly on: readonly SaidDay[];
}

/** What is said and for which day. Words that speak of a day which is none stay, and no day stands in for it. */
export const saidOn = (text: string, parse: ((words: string) => readonly string[]) | null): Said => {
  const split = parse && splitDay(text, parse);
  if (split) return { words: split.words, on: split.days };
  return { words: text, on: [parse && speaksOfADay(text) ? null : undefined] };
};
