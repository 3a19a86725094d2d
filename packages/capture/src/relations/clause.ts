import { between, determiners, prepositions, undone } from "../words/talkWords";
import { subjectVerbs } from "../words/slotWords";
import type { Unit } from "./units";

// Who does what in a clause: a verb belongs to its own subject, a day to its own verb.

/** How far a clause is followed, in units. */
export const farthest = 40;

const lowAt = (units: readonly Unit[], at: number): string =>
  units[at]?.kind === "word" ? (units[at]?.low ?? "") : "";

const me = /^(?:i|we|i've|we've|i'd|we'd|i'm|we're)$/;
export const isMe = (low: string): boolean => /^(?:me|us|myself|ourselves)$/.test(low);
const joins = /^(?:and|or|&|but|then|so)$/;
const relative = /^(?:who|whom|which|that|because|although|though|while|where|when|whose|who's|who'd)$/;
const participle = /^[\p{L}-]{2,}ed$/u;

/** Where one ends who is told of before another clause begins: a full stop, a comma, "but". */
export const endsClause = (unit: Unit | undefined): boolean =>
  unit === undefined || unit.kind === "stop" || unit.kind === "mark" || unit.low === "but";

/** A word that says what somebody does, has or is. */
export const isVerb = (unit: Unit | undefined): boolean =>
  unit?.kind === "word" &&
  !/^(?:now|also|just|currently|looking|interested)$/.test(unit.low) &&
  (subjectVerbs.has(unit.low) || participle.test(unit.low) || /^(?:born|'s|'ll|met|said)$/.test(unit.low));

/** Whether another clause begins here: "who leads two teams", "she promised me a tour", "and he started in March". */
export const startsClause = (units: readonly Unit[], at: number): boolean => {
  const unit = units[at];
  if (unit === undefined) return false;
  if (unit.kind === "word" && (relative.test(unit.low) || me.test(unit.low))) return true;
  if (unit.kind !== "people" || unit.isPossessive) return false;
  let next = at + 1;
  while (/^(?:just|also|now|recently|already|still)$/.test(lowAt(units, next))) next += 1;
  const low = lowAt(units, next);
  if (low === "") return false;
  if (/^(?:she|he|they)(?:'|$)/.test(unit.low)) return true;
  // "Coffee with Karl was cancelled" is the coffee's clause.
  return isVerb(units[next]) && !/^(?:with|w\/|to|from|for|about|of)$/.test(lowAt(units, at - 1));
};

/** The verb before a word that is joined to it: "called Dana and talked about the grant". */
const verbBefore = (units: readonly Unit[], at: number): number | null => {
  for (let before = at - 1; before >= 0 && at - before < farthest; before -= 1) {
    if (endsClause(units[before])) return null;
    if (isVerb(units[before])) return before;
  }
  return null;
};

export type Actor = "me" | "they" | "another";

/**
 * Who does what is told at a unit: I where nobody is named before it in its clause, people of the text, or somebody else:
 * "my boss called Iris".
 */
export const actorAt = (units: readonly Unit[], at: number): Actor => {
  let isNoun = false;
  for (let before = at - 1; before >= 0 && at - before < farthest; before -= 1) {
    const unit = units[before];
    if (endsClause(unit) || unit === undefined) break;
    const { low } = unit;
    if (unit.kind === "people") {
      const lead = lowAt(units, before - 1);
      if (/^(?:and|&)$/.test(lead) && lowAt(units, before + 1) === "" && me.test(lowAt(units, before - 2)))
        return "me";
      if (!prepositions.has(lead)) return unit.isPossessive ? "another" : "they";
      isNoun = false;
      before -= 1;
    } else if (unit.kind !== "word" || between.has(low) || low.endsWith("ly")) continue;
    else if (me.test(low)) return "me";
    else if (/^(?:who|who's|who'd)$/.test(low)) return "they";
    else if (joins.test(low)) {
      if (isNoun) continue;
      const verb = verbBefore(units, before);
      return verb === null ? "me" : actorAt(units, verb);
    } else if (prepositions.has(low)) isNoun = false;
    else if (determiners.has(low)) {
      // A title that was read as one is no unit any more: "the director met Iris".
      const isTitle = (units[before + 1]?.from ?? 0) > unit.to;
      if ((isNoun || isTitle) && !prepositions.has(lowAt(units, before - 1))) return "another";
    } else isNoun = !isVerb(unit);
  }
  return isNoun ? "another" : "me";
};

/** Who had what a noun tells of; where no verb is before it, I had: "informational interview with Dana". */
export const ownerAt = (units: readonly Unit[], at: number): Actor => {
  // "Had my mock interview": its own words are nobody.
  let from = at;
  while (at - from < 3 && units[from - 1]?.kind === "word" && !isVerb(units[from - 1])) {
    from -= 1;
    if (determiners.has(lowAt(units, from))) break;
  }
  const actor = actorAt(units, determiners.has(lowAt(units, from)) ? from : at);
  return actor === "another" && verbBefore(units, at) === null ? "me" : actor;
};

/** Whether what is told at a unit was not, or only might have been: "never", "should have", "not sure I". */
export const isUndone = (units: readonly Unit[], at: number): boolean => {
  for (let before = at - 1; before >= 0 && at - before < farthest; before -= 1) {
    const unit = units[before];
    if (endsClause(unit) || unit === undefined) break;
    const { low } = unit;
    if (unit.kind !== "word") continue;
    if (low === "and" && participle.test(lowAt(units, at))) break;
    if (undone.has(low) && !(low === "not" && lowAt(units, before + 1) === "only")) return true;
    if (low.endsWith("n't") && lowAt(units, before + 1) !== "believe") return true;
    if (low === "no" && (at - before < 4 || /^(?:chance|time|luck)$/.test(lowAt(units, before + 1))))
      return true;
    if (
      /^(?:should|could|would|might|may|must|'d)$/.test(low) &&
      /^(?:have|'ve|of|of've)$/.test(lowAt(units, before + 1))
    )
      return true;
    if (/^(?:should|could|would|might|must)'?ve$/.test(low)) return true;
  }
  for (let after = at + 1; after < units.length && after - at < farthest; after += 1) {
    if (units[after]?.low === "?") return true;
    if (endsClause(units[after])) break;
  }
  return false;
};

/** What follows a word in its clause. */
export const clauseAfter = (units: readonly Unit[], at: number, most = farthest): readonly Unit[] => {
  let to = at + 1;
  while (to < units.length && to - at <= most && !endsClause(units[to])) to += 1;
  return units.slice(at + 1, to);
};

/** The people whom a clause names around a unit, but none of a clause within it: "said he met Iris" names no Iris. */
export const peopleAround = (
  units: readonly Unit[],
  at: number,
  isEnd: (at: number) => boolean,
): readonly number[] => {
  let from = at;
  while (from > 0 && at - from < farthest && !endsClause(units[from - 1]) && !isEnd(from - 1)) {
    from -= 1;
    if (startsClause(units, from)) break;
  }
  let to = at + 1;
  while (to - at < farthest && !endsClause(units[to]) && !startsClause(units, to) && !isEnd(to)) to += 1;
  return units
    .slice(from, to)
    .flatMap((unit, place) => (unit.kind === "people" && !isTopicAt(units, from + place) ? unit.people : []));
};

/** Whether people are only spoken of: "about Tolu", "re: Tolu's talk", "about hiring Karl". */
const isTopicAt = (units: readonly Unit[], at: number): boolean => {
  for (let before = at - 1; before >= 0 && at - before < 4; before -= 1) {
    const { kind, low } = units[before] ?? {};
    if (kind === "people" || kind === "stop") return false;
    if (/^(?:about|re|regarding|concerning)$/.test(low ?? "")) return true;
  }
  return false;
};
