import { parseDayWords } from "@followthrough/capture";
import type { CalendarDay } from "@followthrough/contract";

/** Reads words as a day to come, seen from the account's today. */
export const dayAhead =
  (today: string) =>
  (text: string): string | null =>
    parseDayWords(text, { today: today as CalendarDay });

/** Reads words as a day that has been: "yesterday", "3 days ago", or a date. */
export const dayBehind =
  (today: string) =>
  (text: string): string | null => {
    const words = text.trim().toLowerCase();
    const ago = words === "yesterday" ? 1 : Number(/^(\d{1,4}) days? ago$/.exec(words)?.[1] ?? Number.NaN);
    if (!Number.isNaN(ago)) return shift(today, -ago);
    const ahead = parseDayWords(text, { today: today as CalendarDay });
    // "Jun 3" said of the past is the last June 3.
    return ahead !== null && ahead > today
      ? (parseDayWords(text, { today: `${Number(today.slice(0, 4)) - 1}${today.slice(4)}` as CalendarDay }) ??
          ahead)
      : ahead;
  };

const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
