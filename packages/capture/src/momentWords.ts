import type { CalendarDay, TimeOfDay } from "@followthrough/contract";
import { parseDayWords } from "./dayWords";
import type { DayWordsContext } from "./dayWordsRule";
import { month } from "./dayWordsVocabulary";
import { readTime, timeOfDay } from "./lexis/readTime";

/** The most words that a time of day has: "from 3 - 4 p.m. sharp". */
const mostWords = 6;

const dayIn = (words: readonly string[], context: DayWordsContext): CalendarDay | null =>
  parseDayWords(words.join(" ").replace(/^[\s,]+|[\s,]+$/g, ""), context);

const timeIn = (words: readonly string[]): TimeOfDay | null => {
  const said = readTime(words.join(" ").toLowerCase().replace(/,/g, ""));
  return said?.isSure === true ? timeOfDay(said.hour, said.minute) : null;
};

/**
 * The day that words mean, and the time if they say one before or after it. All of the words must be about day and time;
 * null where they are not sure. On Tuesday 2026-03-10 "Friday 3 pm" is 2026-03-13 at 15:00, "Friday" is that day at any time.
 */
export const parseMomentWords = (
  text: string,
  context: DayWordsContext,
): { readonly day: CalendarDay; readonly time: TimeOfDay | null } | null => {
  const whole = parseDayWords(text, context);
  if (whole) return { day: whole, time: null };
  const words = text.trim().split(/\s+/).slice(0, 40);
  for (let count = Math.min(mostWords, words.length - 1); count > 0; count -= 1) {
    for (const [time, rest] of [
      [words.slice(-count), words.slice(0, -count)],
      [words.slice(0, count), words.slice(count)],
    ] as const) {
      const at = timeIn(time);
      const day = at === null ? null : dayIn(rest, context);
      if (day) return { day, time: at };
    }
  }
  return null;
};

/** The most words that say a day, or a day and its time. */
const [mostOfDay, mostOfMoment] = [4, 8];
const isMonth = new RegExp(`^(?:in |the )?(?:${month})\\.?$`, "i");
/** Words of a text that are looked through. */
const mostLookedAt = 80;

type Moment = NonNullable<ReturnType<typeof parseMomentWords>>;

/** What the first, and of those that begin together the longest, run of at most that many words is read as. */
const firstRun = <T>(
  words: readonly string[],
  most: number,
  read: (run: readonly string[]) => T | null,
): T | null => {
  for (let from = 0; from < words.length; from += 1)
    for (let count = Math.min(most, words.length - from); count > 0; count -= 1) {
      const found = read(words.slice(from, from + count));
      if (found !== null) return found;
    }
  return null;
};

/**
 * The day that a sentence names, with the time it says: of an answer such as "Tuesday at 3pm works". A day with its time comes
 * before a day alone; a time said apart from the day belongs to it. Null where no day is named.
 */
export const findMoment = (text: string, context: DayWordsContext): Moment | null => {
  const words = text
    .trim()
    .split(/\s+/)
    .slice(0, mostLookedAt)
    .map((word) => (/[ap]\.m\.$/i.test(word) ? word : word.replace(/(?<![.,;:!?])[.,;:!?]+$/, "")));
  const together = firstRun(words, mostOfMoment, (run) => {
    const read = parseMomentWords(run.join(" "), context);
    return read?.time ? read : null;
  });
  if (together) return together;
  // Nobody meets in a month: in a sentence "may" and "march" are mostly other words.
  const day = firstRun(words, mostOfDay, (run) => (isMonth.test(run.join(" ")) ? null : dayIn(run, context)));
  return day && { day, time: firstRun(words, mostWords, timeIn) };
};
