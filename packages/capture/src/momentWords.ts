import type { CalendarDay, TimeOfDay } from "@followthrough/contract";
import { parseDayWords } from "./dayWords";
import type { DayWordsContext } from "./dayWordsRule";
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
