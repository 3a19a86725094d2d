import type { CalendarDay } from "@followthrough/contract";
import { daysBetween } from "@followthrough/domain/day";
import { determiners, prepositions, talking } from "../words/talkWords";
import { farthest, isVerb, startsClause } from "./clause";
import type { Unit } from "./units";

/** A day that may be past; of one that may be of either, the nearer counts unless the words surely tell of the past. */
export const isPast = (unit: Unit | undefined, today: CalendarDay, isSure: boolean): boolean => {
  if (unit?.kind !== "day" || unit.day.past === null) return false;
  const { ahead, past } = unit.day;
  return isSure || ahead === null || daysBetween(past, today) <= daysBetween(today, ahead);
};

const isWord = (unit: Unit | undefined, words: RegExp): boolean =>
  unit?.kind === "word" && words.test(unit.low);

/** "Since March", "until Friday": no day on which something was. */
const isBound = (units: readonly Unit[], at: number): boolean =>
  isWord(units[at - 1], /^(?:since|until|till|by|from|starting|born|due|deadline|birthday)$/) ||
  /^(?:since|until|till|by|from)\b/.test(units[at]?.low ?? "") ||
  // "The hearing is on the 30th".
  isWord(units[isWord(units[at - 1], /^on$/) ? at - 2 : at - 1], /^(?:is|are|will|be|it's|that's)$/);

/** A month or year and no day of it. */
const isMonthAlone = ({ low }: Unit): boolean =>
  !/\d|day|week|ago|night|morning|\b(?:mon|tues?|wed|thur?s?|fri|sat|sun)\b/.test(low);

const isMeeting = (unit: Unit | undefined): boolean =>
  unit?.kind === "word" &&
  (talking.has(unit.low) ||
    /^(?:saw|sat|ran|bumped|visited|had|chat|talk|coffee|lunch|dinner|meeting)$/.test(unit.low));

/** Where what is said between two marks is not of the meeting: somebody else's clause, a label, "born". */
const isAside = (units: readonly Unit[], from: number, day: number): boolean => {
  const words = units.slice(from, day);
  if (words.some(isMeeting)) return false;
  if (words.some((unit, at) => isVerb(unit) || startsClause(units, from + at))) return true;
  return (
    words.some((unit) => isWord(unit, /^(?:birthday|deadline|due|bday|anniversary)$/)) ||
    (isMonthAlone(units[day] ?? { kind: "word", low: "", from: 0, to: 0 }) && !words.every(isAdverbial))
  );
};

const isAdverbial = (unit: Unit): boolean =>
  unit.kind === "event" ||
  unit.kind === "time" ||
  unit.kind === "contact" ||
  (unit.kind === "word" && (prepositions.has(unit.low) || determiners.has(unit.low)));

/** Whether a clause of its own ends at a mark or an "and", going back from a meeting. */
const isOwnClauseBefore = (units: readonly Unit[], at: number): boolean => {
  for (let before = at - 1; before >= 0 && at - before < farthest; before -= 1) {
    const unit = units[before];
    if (unit?.kind === "stop" || unit?.kind === "mark") return false;
    if (isVerb(unit) && !isMeeting(unit)) return true;
  }
  return false;
};

/**
 * A past day of a meeting: after it in its sentence, or before it at the start of the sentence. A day in somebody else's
 * clause is that clause's: "met Karl Ott, he started at Siemens in March".
 */
export const pastDayNear = (
  units: readonly Unit[],
  at: number,
  planned: readonly boolean[],
  today: CalendarDay,
  isSure: boolean,
): number | null => {
  let told = isSure;
  let isOther = false;
  let segment: number | null = null;
  for (
    let after = at;
    after - at < farthest && after < units.length && units[after]?.kind !== "stop";
    after += 1
  ) {
    if (planned[after] && after > at && !planned[at]) break;
    // Past a comma something else is told, such as when to come back: only what is surely past counts there.
    if (units[after]?.kind === "mark") {
      told = false;
      segment = after + 1;
    }
    // "…, so far: Dana → wants files, Tues": somebody else's from there.
    const isTold = segment === after && isVerb(units[after]) && !isMeeting(units[after]);
    if (after > at && (isTold || startsClause(units, after))) isOther = true;
    // But "…, at the conference on Friday" is the meeting's again.
    if (units[after]?.kind === "event") {
      told = isSure;
      isOther = false;
    }
    if (!isPast(units[after], today, told) || (planned[after] && !planned[at])) continue;
    if (!isOther && !isBound(units, after) && !(segment !== null && isAside(units, segment, after)))
      return after;
  }
  for (
    let before = at - 1;
    at - before < farthest && before >= 0 && units[before]?.kind !== "stop";
    before -= 1
  ) {
    if (isPast(units[before], today, isSure) && !planned[before] && !isBound(units, before)) return before;
    if (
      (units[before]?.kind === "mark" || isWord(units[before], /^(?:and|but|so|then)$/)) &&
      isOwnClauseBefore(units, before)
    )
      return null;
  }
  return null;
};
