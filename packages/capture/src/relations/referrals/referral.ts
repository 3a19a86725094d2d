import { functionWords, verbs } from "../../words/commonWords";
import { relations, unnamedPeople } from "../../words/nameWords";
import { contactVerbs } from "../../words/referralWords";
import { titleHeads, titleModifiers } from "../../words/titleWords";
import type { Unit } from "../units";

/** Somebody, or nobody who is named, pointed to people. */
export interface FoundReferral {
  readonly from: number | null;
  readonly to: readonly number[];
  /** Units it is said with. */
  readonly start: number;
  readonly end: number;
}

export type People = Extract<Unit, { kind: "people" }>;

export const isPeople = (unit: Unit | undefined): unit is People => unit?.kind === "people";

export const isWord = (unit: Unit | undefined, pattern: RegExp): boolean =>
  unit?.kind === "word" && pattern.test(unit.low);

export const isStop = (unit: Unit | undefined): boolean => unit === undefined || unit.kind === "stop";

/** The next named people after a unit within a few, all between being small words of the phrase. */
export const nextNamed = (
  units: readonly Unit[],
  from: number,
  most: number,
  isBetween: (unit: Unit) => boolean,
): number | null => {
  for (let at = from; at < units.length && at - from <= most; at += 1) {
    const unit = units[at];
    if (!unit || isStop(unit)) return null;
    if (isPeople(unit) && !unit.isPronoun) return at;
    if (!isBetween(unit)) return null;
  }
  return null;
};

/** "Put me on to a violin repairer named Elspeth": what somebody is, in whatever words. */
export const isNounWord = (low: string): boolean =>
  !verbs.has(low) && !functionWords.has(low) && !contactVerbs.has(low);

export const isRelationWord = (low: string): boolean =>
  unnamedPeople.has(low) ||
  relations.has(low) ||
  titleHeads.has(low) ||
  titleModifiers.has(low) ||
  /^(?:her|his|their|old|former|new|boss|the|a|an|one|of|my|our|colleague|there|at|work|direct|good|close|another|manager|named|called|who|is|mentor|advisor|team|lead|husband|wife|partner|brother|sister)$/.test(
    low,
  );

export const isNamedless = (units: readonly Unit[], at: number): boolean => {
  for (let word = at; word < at + 4; word += 1)
    if (units[word]?.kind === "word" && unnamedPeople.has(units[word]?.low ?? "")) return true;
  return false;
};
