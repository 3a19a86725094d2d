import { actorAt, clauseAfter, isMe } from "./clause";
import type { Unit } from "./units";

const lowOf = (unit: Unit | undefined): string => (unit?.kind === "word" ? unit.low : "");

const brings = /^(?:introduced|connected|put|linked|matched|paired|hooked)$/;
/** "Was introduced to Sam": done to me. */
const passive = /^(?:was|were|got|been|being|be|get)$/;

/** "Dana to Owen", "Dana and Owen", "Dana in touch with Owen": two who are named, the first right behind the verb. */
const isOneToAnother = (after: readonly Unit[]): boolean => {
  const [first] = after;
  if (first?.kind !== "people" || first.isPossessive) return false;
  return first.people.length > 1 || after.slice(1).some(({ kind }) => kind === "people");
};

/**
 * "Introduced Dana Ruiz to Owen Price", "put Kofi in touch with Tolu": what I did for others, which is no talk with
 * either. Not what was done to me, and not "introduced myself to Dana".
 */
export const isBroughtTogether = (units: readonly Unit[], at: number): boolean => {
  const low = lowOf(units[at]);
  if (!brings.test(low) || passive.test(lowOf(units[at - 1])) || actorAt(units, at) !== "me") return false;
  const after = clauseAfter(units, at);
  if (after.some((unit) => isMe(lowOf(unit)))) return false;
  return low === "introduced" ? after[0]?.kind === "people" : isOneToAnother(after);
};
