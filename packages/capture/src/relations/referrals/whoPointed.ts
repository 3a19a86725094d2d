import { unnamedPeople } from "../../words/nameWords";
import type { Unit } from "../units";
import { type FoundReferral, isPeople, isStop } from "./referral";

const subjectVerb = /^(?:who|that|which)$/;

/** Who does what the verb at a unit says; undefined where it is somebody without a name, or the writer. */
export const subjectOf = (units: readonly Unit[], verb: number): number | null | undefined => {
  for (let at = verb - 1; at >= 0 && verb - at < 14; at -= 1) {
    const unit = units[at];
    if (!unit || isStop(unit)) break;
    if (isPeople(unit)) return unit.isPossessive ? undefined : unit.people.at(-1);
    if (
      unit.kind === "word" &&
      (/^(?:i|we|i'd|i'll|someone|somebody|it)$/.test(unit.low) || unnamedPeople.has(unit.low))
    )
      return undefined;
    if (unit.kind === "mark" && unit.low === ":" && verb - at > 1) return undefined;
    if (unit.kind === "word" && subjectVerb.test(unit.low)) continue;
  }
  return lastNamedBefore(units, verb);
};

/** "Met Dana. Introduced me to Sam": nobody is said, so the one named last. */
export const lastNamedBefore = (units: readonly Unit[], at: number): number | null => {
  for (let before = at - 1; before >= 0; before -= 1) {
    const unit = units[before];
    if (isPeople(unit) && !unit.isPossessive) return unit.people.at(-1) ?? null;
  }
  return null;
};

export const otherBefore = (units: readonly Unit[], at: number, except: number): number | null => {
  const other = units.slice(0, at).findLast((unit) => isPeople(unit) && !unit.people.includes(except));
  return isPeople(other) ? (other.people.at(-1) ?? null) : null;
};

export const pointed = (units: readonly Unit[], verb: number, object: number): FoundReferral | null => {
  const unit = units[object];
  if (!isPeople(unit)) return null;
  const subject = subjectOf(units, verb);
  // "Told me that Jonas is hiring, and sent me to him": not he himself, but who told.
  const isSelf = subject !== undefined && subject !== null && unit.people.includes(subject);
  const from = isSelf ? otherBefore(units, verb, subject) : subject;
  const to = unit.people.filter((index) => index !== from);
  return to.length === 0 ? null : { from: from ?? null, to, start: verb, end: object + 1 };
};
