import type { Recurrence } from "@followthrough/contract";
import { wordSet } from "./wordSet";

/** How often something is done; null where it is said and a recurrence cannot hold it. */
export type HowOften = Pick<Recurrence, "every" | "unit"> | null;

const often = (every: number, unit: Recurrence["unit"]): HowOften => ({ every, unit });

/** After "every": how long one round lasts. */
export const roundsByWord: Readonly<Record<string, HowOften>> = {
  day: often(1, "day"),
  days: often(1, "day"),
  morning: often(1, "day"),
  afternoon: often(1, "day"),
  evening: often(1, "day"),
  night: often(1, "day"),
  week: often(1, "week"),
  weeks: often(1, "week"),
  wk: often(1, "week"),
  wks: often(1, "week"),
  fortnight: often(2, "week"),
  month: often(1, "month"),
  months: often(1, "month"),
  quarter: often(3, "month"),
  quarters: often(3, "month"),
  "half-year": often(6, "month"),
  year: often(1, "year"),
  years: often(1, "year"),
  weekday: null,
  weekdays: null,
  workday: null,
  workdays: null,
  weekend: null,
  weekends: null,
  spring: null,
  summer: null,
  autumn: null,
  winter: null,
};

/** What says how often in one word. "Biweekly" is said of twice a week and of every two weeks. */
export const adverbsOfRounds: Readonly<Record<string, HowOften>> = {
  daily: often(1, "day"),
  weekly: often(1, "week"),
  fortnightly: often(2, "week"),
  monthly: often(1, "month"),
  quarterly: often(3, "month"),
  "half-yearly": often(6, "month"),
  yearly: often(1, "year"),
  annually: often(1, "year"),
  biweekly: null,
  "bi-weekly": null,
  bimonthly: null,
  "bi-monthly": null,
  biannually: null,
  "semi-annually": null,
  semiannually: null,
  regularly: null,
  periodically: null,
};

/** "Every other week", "every second Friday". */
export const roundCounts: Readonly<Record<string, number>> = { other: 2, second: 2, third: 3, fourth: 4 };

/** Said of something that is done again and again, and of no number of days, weeks or months. */
export const vagueRounds: readonly (readonly string[])[] = [
  "from time to time",
  "every now and then",
  "now and then",
  "every so often",
  "every once in a while",
  "once in a while",
].map((phrase) => phrase.split(" "));

/** What may follow on "weekly" where it says how often and not which: "check in weekly with Dana". */
export const afterAdverb = wordSet(
  "and then on at from starting beginning until till by before in via with to about for re regarding please if so but",
);
