import { introVerbs, introWay } from "../../words/referralWords";
import type { Unit } from "../units";
import {
  type FoundReferral,
  isNounWord,
  isPeople,
  isRelationWord,
  isStop,
  isWord,
  nextNamed,
} from "./referral";
import { lastNamedBefore, otherBefore, pointed, subjectOf } from "./whoPointed";

/** "Introduced me to Sam", "put me in touch with Sam", "is going to connect us with Sam". */
export const introduced = (units: readonly Unit[], at: number): FoundReferral | null => {
  const unit = units[at];
  if (unit?.kind !== "word" || !introVerbs.has(unit.low)) return null;
  // "Cc'd Sam": brought into the letter.
  const isCopied = /^(?:cc'd|cced|copied)$/.test(unit.low) && isPeople(units[at + 1]);
  if (isCopied) return pointed(units, at, at + 1);
  // "Introduced Sam to me".
  const named = units[at + 1];
  const isToMe = isWord(units[at + 2], /^(?:to|with)$/) && isWord(units[at + 3], /^(?:me|us)$/);
  if (isPeople(named) && !named.isPossessive && isToMe) return pointed(units, at, at + 1);
  // "Imam Bilal introduced Dr Sana": to me, as nobody else is named.
  const isBySomebody = isPeople(units[at - 1]) && isWord(unit, /^introduced$/);
  const isAlone = !isWord(units[at + 2], /^(?:to|with|and|as)$/);
  if (isPeople(named) && !named.isPossessive && !named.isPronoun && isBySomebody && isAlone)
    return pointed(units, at, at + 1);
  // "Sent her our way".
  const isOurWay = isWord(units[at + 2], /^(?:my|our)$/) && isWord(units[at + 3], /^way$/);
  if (isPeople(named) && !named.isPossessive && isOurWay) return pointed(units, at, at + 1);
  // "Introduced to me Ms. Laura Bergqvist".
  const last = units[at + 3];
  if (isWord(named, /^to$/) && isWord(units[at + 2], /^(?:me|us)$/) && isPeople(last) && !last.isPronoun)
    return pointed(units, at, at + 3);
  // "Introduced his niece Simone": his own, and so to me.
  if (/^introduce[sd]$/.test(unit.low) && isPeople(named) && named.isPossessive && named.isPronoun) {
    const theirs = nextNamed(units, at + 2, 3, (one) => one.kind === "word" && isRelationWord(one.low));
    if (theirs !== null && !isWord(units[theirs + 1], /^(?:to|with)$/)) return pointed(units, at, theirs);
  }
  let me = at + 1;
  while (isWord(units[me], /^(?:up|kindly|also|both|over|an|a|the)$/)) me += 1;
  if (!isWord(units[me], /^(?:me|us|everyone)$/)) return null;
  const pronoun = units[me + 2];
  if (
    isWord(units[me + 1], /^(?:to|with|at)$/) &&
    isPeople(pronoun) &&
    pronoun.isPronoun &&
    /^(?:him|her|them)$/.test(pronoun.low) &&
    !pronoun.isPossessive
  )
    return pointed(units, at, me + 2);
  const object = nextNamed(
    units,
    me + 1,
    9,
    (one) =>
      (one.kind === "word" && (introWay.has(one.low) || isRelationWord(one.low) || isNounWord(one.low))) ||
      one.kind === "day" ||
      (isPeople(one) && one.isPronoun) ||
      (one.kind === "mark" && /^[,(:"]$/.test(one.low)),
  );
  const hasTo = units
    .slice(me + 1, object ?? me + 1)
    .some((one) => isWord(one, /^(?:to|with|toward|towards|at|onto)$/));
  return object === null || !hasTo ? null : pointed(units, at, object);
};

/** "Thank Dana for putting us in touch": with the other one who is named. */
export const putTogether = (units: readonly Unit[], at: number): FoundReferral | null => {
  const isPut =
    isWord(units[at], /^(?:putting|connecting|introducing|hooking|linking|put|connected|introduced)$/) &&
    isWord(units[at + 1], /^(?:us|me)$/);
  if (!isPut) return null;
  const to = isWord(units[at + 2], /^in$/) && isWord(units[at + 3], /^touch$/) ? at + 4 : at + 2;
  const next = units[to];
  if (next !== undefined && !isStop(next) && next.kind !== "mark" && next.kind !== "day") return null;
  const from = lastNamedBefore(units, at);
  const other = from === null ? null : otherBefore(units, at, from);
  return from === null || other === null ? null : { from, to: [other], start: at, end: to };
};

/** "Made an introduction to Sam", "gave me an intro to Sam"; to make one is the writer's to do. */
export const introGiven = (units: readonly Unit[], at: number): FoundReferral | null => {
  if (
    !isWord(units[at], /^(?:intro|introduction|introductions|intros)$/) ||
    !isWord(units[at + 1], /^(?:to|with)$/)
  )
    return null;
  if (!isPeople(units[at + 2])) return null;
  let made = at - 1;
  while (isWord(units[made], /^(?:an|a|the|me|us|warm|kind|email|of|making)$/)) made -= 1;
  return isWord(units[made], /^(?:made|gave|offered|promised|sent|making|gives|makes|offers)$/)
    ? pointed(units, at, at + 2)
    : null;
};

const handing =
  /^(?:forward|forwarded|forwards|passed|passes|pass|sent|sends|gave|gives|showed|shows|mentioned)$/;

/** "Forwarded my deck to Sam", "passed my name on to her editor, Sam". */
export const handedOn = (units: readonly Unit[], at: number): FoundReferral | null => {
  if (!isWord(units[at], handing) || !isWord(units[at + 1], /^(?:my|our)$/)) return null;
  let to = at + 2;
  while (to - at < 7 && isWord(units[to], /^[^.]+$/) && !isWord(units[to], /^(?:to|with)$/)) to += 1;
  if (!isWord(units[to], /^(?:to|with)$/)) return null;
  const object = nextNamed(units, to + 1, 5, (one) => one.kind === "mark" || isBetweenWord(one));
  if (object === null || typeof subjectOf(units, at) !== "number") return null;
  return pointed(units, at, object);
};

const isBetweenWord = (unit: Unit): boolean =>
  (unit.kind === "word" && (isRelationWord(unit.low) || isNounWord(unit.low))) || isPeople(unit);
