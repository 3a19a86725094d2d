import type { TimeOfDay } from "@followthrough/contract";

/** A time of day as it is said: an hour of twelve says which half of the day only with "am", "pm" or what is done then. */
export interface TimeSaid {
  readonly hour: number;
  readonly minute: number;
  /** Whether the words leave no doubt: "3 pm", "15:00", "noon". */
  readonly isSure: boolean;
}

/** The same time of day, "15:00"; null where the clock has no such time. */
export const timeOfDay = (hour: number, minute: number): TimeOfDay | null =>
  hour > 23 || minute > 59
    ? null
    : (`${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` as TimeOfDay);

const otherZone = /\b(?:et|e[sd]t|pt|p[sd]t|ct|c[sd]t|mt|m[sd]t|gmt|bst|cest?|utc)\b/;
const half = "(?:a\\.?m\\.?|p\\.?m\\.?|p)";
const spoken = new RegExp(
  `^(\\d{1,2})(?::(\\d\\d))?\\s*(${half})?(?:\\s*(?:-|to|until|till|and)\\s*(\\d{1,2})(?::\\d\\d)?\\s*(${half})?)?(?:\\s*o'clock)?(?:\\s*(?:sharp|ish))?$`,
);

const inHalf = (hour: number, isAfternoon: boolean): number => (hour % 12) + (isAfternoon ? 12 : 0);

/**
 * The time that words mean; of "3-4 pm" the start. Null where they are no time of this account's clock for sure: a time of
 * another zone, "3h", "3a". `at 3:30 pm` is 15:30, `15:00` itself, `11-1pm` is 11:00, `at 3` is 3 and not sure.
 */
export const readTime = (text: string): TimeSaid | null => {
  if (otherZone.test(text)) return null;
  const words = text
    .replace(/[–—]/g, "-")
    .replace(/’/g, "'")
    .replace(/^(?:at|@|around|from|by|between|~)\s*/, "");
  if (/^(?:noon|midday)(?:\s*(?:sharp|ish))?$/.test(words)) return { hour: 12, minute: 0, isSure: true };
  const parts = spoken.exec(words);
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  const [own, endHour, ofEnd] = [parts[3], Number(parts[4] ?? 0), parts[5]];
  if (hour > 23 || minute > 59) return null;
  const said = own ?? ofEnd;
  if (said === undefined) {
    const isOfTwentyFour = parts[2] !== undefined && (hour > 12 || hour === 0 || parts[1]?.startsWith("0"));
    return { hour, minute, isSure: isOfTwentyFour === true };
  }
  if (hour === 0) return null;
  if (hour > 12) return own?.startsWith("p") === true ? { hour, minute, isSure: true } : null;
  // "11-1 pm" begins in the morning: the half is that of the end.
  const turns = own === undefined && hour !== 12 && (hour > endHour % 12 || endHour === 12);
  return { hour: inHalf(hour, said.startsWith("p") !== turns), minute, isSure: true };
};
