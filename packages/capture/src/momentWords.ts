import type { CalendarDay, TimeOfDay } from "@followthrough/contract";
import { parseDayWords } from "./dayWords";
import type { DayWordsContext } from "./dayWordsRule";
import { month } from "./dayWordsVocabulary";
import { placeNamedAt } from "./lexis/placeNamed";
import { readTime, timeOfDay } from "./lexis/readTime";

/** The most words that a time of day has: "from 3 - 4 p.m. sharp". */
const mostWords = 6;

const dayIn = (words: readonly string[], context: DayWordsContext): CalendarDay | null =>
  parseDayWords(words.join(" ").replace(/^[\s,]+|[\s,]+$/g, ""), context);

const timeIn = (words: readonly string[]): TimeOfDay | null => {
  const said = readTime(words.join(" ").toLowerCase().replace(/,/g, ""));
  return said?.isSure === true ? timeOfDay(said.hour, said.minute) : null;
};

interface Moment {
  readonly day: CalendarDay;
  readonly time: TimeOfDay | null;
}

/**
 * The day that words mean, and the time if they say one before or after it. All of the words must be about day and time;
 * null where they are not sure. On Tuesday 2026-03-10 "Friday 3 pm" is 2026-03-13 at 15:00, "Friday" is that day at any time.
 */
export const parseMomentWords = (text: string, context: DayWordsContext): Moment | null => {
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

/** Before where two meet. */
const beforePlace = /^(?:at|in|@)$/i;

/** Words behind "at" as the name of a place; null where they are a time or a day themselves. */
const placeIn = (words: readonly string[], context: DayWordsContext): string | null => {
  const name = words.join(" ").replace(/(?<![\s.,;])[\s.,;]+$/, "");
  return /\p{L}/u.test(name) && timeIn(words) === null && dayIn(words, context) === null ? name : null;
};

/**
 * A moment as `parseMomentWords` reads it and where it is, in either order: "Thursday 3pm at Cafe Luna", "at Cafe Luna Thursday
 * 3pm". All of the words must be about the three; `place` is null where none is said.
 */
export const parseMeetingWords = (
  text: string,
  context: DayWordsContext,
): (Moment & { readonly place: string | null }) | null => {
  const moment = parseMomentWords(text, context);
  if (moment) return { ...moment, place: null };
  const words = text.trim().split(/\s+/).slice(0, 40);
  // From the end, so that "at noon in the reading room" is not a place called "noon in the reading room".
  for (let at = words.length - 2; at > 0; at -= 1) {
    const found = beforePlace.test(words[at] ?? "") ? placeLast(words, at, context) : null;
    if (found) return found;
  }
  return beforePlace.test(words[0] ?? "") ? placeFirst(words, context) : null;
};

const placeLast = (words: readonly string[], at: number, context: DayWordsContext) => {
  const moment = parseMomentWords(words.slice(0, at).join(" "), context);
  const place = moment && placeIn(words.slice(at + 1), context);
  return moment && place !== null ? { ...moment, place } : null;
};

/** The longest moment at the end, so that "at Luna next Thursday" is at Luna. */
const placeFirst = (words: readonly string[], context: DayWordsContext) => {
  for (let from = 2; from < words.length; from += 1) {
    const moment = parseMomentWords(words.slice(from).join(" ").replace(/^on /i, ""), context);
    const place = moment && placeIn(words.slice(1, from), context);
    if (moment && place !== null) return { ...moment, place };
  }
  return null;
};

/** The most words that say a day, or a day and its time. */
const [mostOfDay, mostOfMoment] = [4, 8];
const isMonth = new RegExp(`^(?:in |the )?(?:${month})\\.?$`, "i");
/** Words of a text that are looked through. */
const mostLookedAt = 80;

interface Run<T> {
  readonly found: T;
  /** Of the word behind it. */
  readonly end: number;
}

/** What the first, and of those that begin together the longest, run of at most that many words is read as. */
const firstRun = <T>(
  words: readonly string[],
  most: number,
  read: (run: readonly string[]) => T | null,
): Run<T> | null => {
  for (let from = 0; from < words.length; from += 1)
    for (let count = Math.min(most, words.length - from); count > 0; count -= 1) {
      const found = read(words.slice(from, from + count));
      if (found !== null) return { found, end: from + count };
    }
  return null;
};

/**
 * The day that a sentence names, with the time and the place it says: of an answer such as "Tuesday at 3pm at Cafe Luna works".
 * A day with its time comes before a day alone; a time said apart from the day belongs to it. Null where no day is named.
 */
export const findMoment = (
  text: string,
  context: DayWordsContext,
): (Moment & { readonly place: string | null }) | null => {
  const written = text.trim().split(/\s+/).slice(0, mostLookedAt);
  const words = written.map((word) =>
    /[ap]\.m\.$/i.test(word) ? word : word.replace(/(?<![.,;:!?])[.,;:!?]+$/, ""),
  );
  const together = firstRun(words, mostOfMoment, (run) => {
    const read = parseMomentWords(run.join(" "), context);
    return read?.time ? read : null;
  });
  if (together) return { ...together.found, place: placeNamedAt(written, together.end) };
  // Nobody meets in a month: in a sentence "may" and "march" are mostly other words.
  const day = firstRun(words, mostOfDay, (run) => (isMonth.test(run.join(" ")) ? null : dayIn(run, context)));
  if (!day) return null;
  const time = firstRun(words, mostWords, timeIn);
  const place = placeNamedAt(written, day.end) ?? (time && placeNamedAt(written, time.end));
  return { day: day.found, time: time?.found ?? null, place };
};
