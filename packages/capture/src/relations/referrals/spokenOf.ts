import { theirPersonAt } from "../theirPerson";
import type { Unit } from "../units";
import { type FoundReferral, isPeople, isRelationWord, isStop, isWord, nextNamed } from "./referral";
import { pointed } from "./whoPointed";

const isBetweenRelation = (unit: Unit): boolean =>
  (unit.kind === "word" && isRelationWord(unit.low)) ||
  (unit.kind === "mark" && unit.low === ",") ||
  (isPeople(unit) && unit.isPronoun && unit.isPossessive);

/** "Says the tiler to get is Sam", "the person for the hall is Sam": where Sam stands; null where it is not said. */
const isOneToSeek = (units: readonly Unit[], from: number): number | null => {
  if (!isWord(units[from], /^(?:the|my|our|your|best|right)$/)) return null;
  for (let at = from + 1; at < from + 12; at += 1) {
    const unit = units[at];
    if (!unit || isStop(unit) || unit.kind === "mark" || isPeople(unit)) return null;
    const next = units[at + 1];
    const isSam = isPeople(next) && !next.isPronoun && !next.isPossessive;
    if (isWord(unit, /^(?:is|was|would|through|via|by)$/) && isSam) return at + 1;
    // "Is their director, Sam".
    const named = isWord(unit, /^(?:is|was)$/) ? nextNamed(units, at + 1, 5, isBetweenRelation) : null;
    if (named !== null) return named;
    if (isWord(unit, /^(?:is|goes|go)$/) && isWord(next, /^(?:one|through|via)$/) && isPeople(units[at + 2]))
      return at + 2;
  }
  return null;
};

/** "Says Sam is hiring", "told me that Sam may have a place". */
export const spokenOf = (units: readonly Unit[], at: number): FoundReferral | null => {
  if (
    !isWord(units[at], /^(?:says|said|thinks|thought|reckons|mentioned|mentions|told|heard|knows|believes)$/)
  )
    return null;
  let object = at + 1;
  while (isWord(units[object], /^(?:me|us|that)$/)) object += 1;
  const named = units[object];
  const isOne = isOneToSeek(units, object);
  if (isOne !== null) return pointed(units, at, isOne);
  if (!isPeople(named) || named.isPronoun || named.isPossessive) return null;
  if (isWord(units[at], /^told$/) && !isWord(units[at + 1], /^(?:me|us)$/)) return null;
  return isWord(
    units[object + 1],
    /^(?:handles|does|makes|sells|builds|teaches|owns|fixes|manages|leads|plays|sings|rents|repairs|deals|covers|organises|organizes|is|might|may|has|could|would|can|will|works|needs|wants|runs|knows|hires|was)$/,
  )
    ? pointed(units, at, object)
    : null;
};

const praising = /^(?:swears|swore|vouches|vouched|raves|raved)$/;

const isTheirs = (unit: Unit): boolean => isPeople(unit) && unit.isPronoun;

/** "Swears by her plumber, Sam", "vouches for Sam". */
const praised = (units: readonly Unit[], at: number): FoundReferral | null => {
  if (!isWord(units[at], praising) || !isWord(units[at + 1], /^(?:by|for|about)$/)) return null;
  const named = nextNamed(units, at + 2, 5, (unit) => isBetweenRelation(unit) || isTheirs(unit));
  return named === null ? null : pointed(units, at, named);
};

/** "Told me about Sam", "heard about Sam from Dana", "Dana knows Sam at NYPL". */
export const toldAbout = (units: readonly Unit[], at: number): FoundReferral | null => {
  const highly = praised(units, at);
  if (highly) return highly;
  const unit = units[at];
  if (isWord(unit, /^(?:knows|know)$/)) {
    const object = units[at + 1];
    const subject = units[at - 1];
    const isOmitted = isStop(subject) || subject?.kind === "mark" || isWord(subject, /^(?:and|also|who)$/);
    return isPeople(object) && !object.isPronoun && !object.isPossessive && (isPeople(subject) || isOmitted)
      ? pointed(units, at, at + 1)
      : null;
  }
  if (
    isWord(unit, /^(?:heard|learned)$/) &&
    isWord(units[at + 1], /^(?:about|of)$/) &&
    isPeople(units[at + 2]) &&
    isWord(units[at + 3], /^(?:from|via|through)$/) &&
    isPeople(units[at + 4])
  ) {
    const [object, source] = [units[at + 2], units[at + 4]];
    return isPeople(object) && isPeople(source)
      ? { from: source.people.at(-1) ?? null, to: object.people, start: at, end: at + 5 }
      : null;
  }
  return null;
};

/** "Says her boss Sam runs it": pointed to by what they are to somebody. */
export const pointedToTheirs = (units: readonly Unit[], at: number): FoundReferral | null => {
  const object = theirPersonAt(units, at);
  return object === null ? null : pointed(units, at, object);
};
