import type { Action } from "@followthrough/contract";
import { type TimeSaid, timeOfDay } from "../lexis/readTime";
import type { PlannedAct } from "./act";
import type { Unit } from "./units";

interface Place {
  /** The act's words, the end of them, and the end of what belongs to it. */
  readonly from: number;
  readonly verbTo: number;
  readonly to: number;
  readonly dayAt: number | null;
  readonly action: Action;
}

const isComma = (unit: Unit | undefined): boolean => unit?.kind === "mark" && unit.low === ",";
const isTime = (unit: Unit | undefined): boolean => unit?.kind === "time";

/** Where a time is said next to a unit, at most a comma between; null where there is none, or one on each side. */
const beside = (units: readonly Unit[], at: number): number | null => {
  const after = isTime(units[at + 1])
    ? at + 1
    : isComma(units[at + 1]) && isTime(units[at + 2])
      ? at + 2
      : null;
  const before = isTime(units[at - 1]) ? at - 1 : null;
  return after !== null && before !== null ? null : (after ?? before);
};

/** "Coffee at 10 with Dana on Friday", "call Sam at 3pm about it on Tuesday": the time right after the act or whom it is toward. */
const afterAct = (units: readonly Unit[], { verbTo, to }: Place): number | null => {
  let at = verbTo;
  while (
    at < to &&
    (units[at]?.kind === "people" ||
      (units[at]?.kind === "word" && /^(?:with|w\/|to|and|&)$/.test(units[at]?.low ?? "")))
  )
    at += 1;
  return at < to && isTime(units[at]) ? at : null;
};

const wordsAround = (units: readonly Unit[], { from, dayAt, to }: Place, at: number): string =>
  units
    .slice(from, Math.max(to, at + 1))
    .concat(dayAt === null ? [] : (units[dayAt] ?? []))
    .concat(units[at + 1]?.kind === "day" ? (units[at + 1] ?? []) : [])
    .map(({ low }) => low)
    .join(" ");

/** The half of the day that an hour of twelve is in, by what is done then: nobody is met for coffee at 3 in the night. */
const isAfternoon = (hour: number, words: string, action: Action): boolean | null => {
  if (/\b(?:morning|breakfast)\b/.test(words)) return hour >= 5 && hour <= 11 ? false : null;
  if (/\b(?:afternoon)\b/.test(words)) return hour === 12 || hour <= 6 ? true : null;
  if (/\b(?:evening|tonight|dinner|drinks|beers?)\b/.test(words))
    return hour >= 4 && hour <= 11 ? true : null;
  if (!/^(?:call|coffee|meeting)$/.test(action)) return null;
  if (hour >= 9 && hour <= 11) return false;
  return hour === 12 || hour <= 5 ? true : null;
};

const timeSaid = (said: TimeSaid, words: string, action: Action): PlannedAct["dueTime"] => {
  if (said.isSure) return timeOfDay(said.hour, said.minute);
  if (said.hour === 0 || said.hour > 12) return timeOfDay(said.hour, said.minute);
  const afternoon = isAfternoon(said.hour, words, action);
  return afternoon === null ? null : timeOfDay((said.hour % 12) + (afternoon ? 12 : 0), said.minute);
};

/**
 * The time of an act: said beside its day, or right after the act itself. One said elsewhere may be of something else ("call
 * Dana Friday, she starts at 9"), and without a day nobody knows of which. A wrong time is worse than none.
 */
export const timeOfAct = (units: readonly Unit[], place: Place): Pick<PlannedAct, "dueTime" | "timeAt"> => {
  const none = { dueTime: null, timeAt: null };
  if (place.dayAt === null) return none;
  const at = beside(units, place.dayAt) ?? afterAct(units, place);
  const unit = at === null ? undefined : units[at];
  if (at === null || unit?.kind !== "time" || unit.time === null) return none;
  const dueTime = timeSaid(unit.time, wordsAround(units, place, at), place.action);
  return dueTime === null ? none : { dueTime, timeAt: beside(units, place.dayAt) };
};
