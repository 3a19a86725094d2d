import { contactNouns, contactVerbs, giveVerbs } from "../../words/referralWords";
import type { Unit } from "../units";
import { type FoundReferral, isNamedless, isPeople, isStop, isWord, nextNamed } from "./referral";
import { pointed, subjectOf } from "./whoPointed";

/** "Gave me Sam's number", "passed along Sam's name", "gave me the name of Sam", "got Sam's card from Dana". */
export const gave = (units: readonly Unit[], at: number): FoundReferral | null => {
  const unit = units[at];
  if (unit?.kind !== "word" || !giveVerbs.has(unit.low)) return null;
  const own = units[at + 2];
  const isOwn = isPeople(own) && own.isPronoun && own.isPossessive && isWord(units[at + 1], /^(?:me|us)$/);
  // "She gave me his number".
  const giver = isOwn ? subjectOf(units, at) : null;
  const isOther = typeof giver === "number" && isPeople(own) && !own.people.includes(giver);
  if (isOwn && isOther && contactNouns.has(units[at + 3]?.low ?? "")) return pointed(units, at, at + 2);
  const object = nextNamed(
    units,
    at + 1,
    12,
    (one) =>
      (one.kind === "word" &&
        !/^(?:about|because|when|if|should|will)$/.test(one.low) &&
        !contactVerbs.has(one.low)) ||
      isWord(one, /^(?:for|contact|at|up)$/) ||
      (isPeople(one) && one.isPronoun && one.isPossessive) ||
      one.kind === "mark" ||
      one.kind === "contact",
  );
  const named = object === null ? undefined : units[object];
  if (object === null || !isPeople(named)) return null;
  const between = units.slice(at + 1, object);
  const nounBefore = between.some((one) => one.kind === "word" && contactNouns.has(one.low));
  const nounAfter =
    named.isPossessive &&
    units.slice(object + 1, object + 4).some((one) => one.kind === "word" && contactNouns.has(one.low));
  const asContact = isWord(units[object + 1], /^as$/) && contactNouns.has(units[object + 3]?.low ?? "");
  const before = units[object - 1];
  const nounOf = nounBefore && (isWord(before, /^(?:of|for|to|is)$/) || before?.kind === "mark");
  if (isWord(unit, /^(?:got|has|found)$/)) {
    for (let from = object + 1; from < Math.min(units.length, object + 7); from += 1) {
      const source = units[from];
      if (isStop(source)) break;
      if (isWord(units[from - 1], /^(?:from|via|through)$/) && isPeople(source))
        return { from: source.people.at(-1) ?? null, to: named.people, start: at, end: from + 1 };
    }
    if (!(nounAfter && isNamedlessSource(units, object))) return null;
    return { from: null, to: named.people, start: at, end: object + 2 };
  }
  return nounAfter || nounOf || asContact ? pointed(units, at, object) : null;
};

const isNamedlessSource = (units: readonly Unit[], object: number): boolean => {
  const from = units.findIndex((one, at) => at > object && at < object + 5 && isWord(one, /^(?:from|via)$/));
  return from !== -1 && isNamedless(units, from + 1);
};
