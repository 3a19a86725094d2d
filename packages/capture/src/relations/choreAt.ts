import { relations, unnamedPeople } from "../words/nameWords";
import {
  choreParticles,
  choreThings,
  choreVerbs,
  clauseWords,
  companyVerbs,
  determiners,
  meetings,
  nounLikeVerbs,
  otherPeople,
  reachVerbs,
  stativeVerbs,
  tellingVerbs,
} from "../words/choreWords";
import { functionWords, verbs } from "../words/commonWords";
import { wordSet } from "../words/wordSet";
import type { OwnStepLead } from "./ownStepLead";
import type { Unit } from "./units";

const planning = wordSet(
  "schedule arrange set book plan organise organize confirm propose have grab get move reschedule cancel hold do",
);

const lowOf = (unit: Unit | undefined): string => (unit?.kind === "word" ? unit.low : "");
const isWord = (unit: Unit | undefined): boolean => unit?.kind === "word";

const isThing = (low: string): boolean =>
  choreThings.has(low) ||
  (/[^s]s$/.test(low) && ![functionWords, verbs, tellingVerbs].some((words) => words.has(low)));

/** "Cards", "business cards", "100 badges", "my CV": something to do a thing with. */
const isThingAt = (units: readonly Unit[], at: number, to: number): boolean => {
  const [first, second] = [units[at], at + 1 < to ? units[at + 1] : undefined];
  if (at >= to || !isWord(first)) return false;
  return (
    (determiners.has(lowOf(first)) && second !== undefined) ||
    /^\d+$/.test(lowOf(first)) ||
    isThing(lowOf(first)) ||
    (!functionWords.has(lowOf(first)) && isThing(lowOf(second)))
  );
};

const isPerson = (word: string): boolean =>
  [word, word.replace(/s$/, "")].some((one) => unnamedPeople.has(one) || relations.has(one));

/** "Call my boss", "write to the recruiter"; a bank or a committee is nobody. */
const isReaching = (verb: string, rest: readonly string[]): boolean => {
  const isToward = /^(?:to|back)$/.test(rest[0] ?? "");
  if (!reachVerbs.has(verb) || (verb === "write" && !isToward)) return false;
  const object = rest.slice(isToward ? 1 : 0, 6);
  return !determiners.has(object[0] ?? "") || object.some(isPerson);
};

/** "Schedule a call", "set up coffee"; a meeting room is no meeting. */
const isArranging = (verb: string, rest: readonly string[]): boolean =>
  planning.has(verb) &&
  rest.slice(0, 4).some((word, index) => {
    const next = rest[index + 1] ?? "";
    return meetings.has(word) && (next === "" || functionWords.has(next));
  });

/** "Follow up on my application": on a thing, not with anybody. */
const isFollowingUp = ([verb, up, on, determiner = "", ...rest]: readonly string[]): boolean =>
  verb === "follow" && up === "up" && on === "on" && determiners.has(determiner) && !rest.some(isPerson);

/** Whether somebody unnamed is to be reached or met, so that it is with them and not mine alone. */
const isWithSomebody = (units: readonly Unit[], at: number, to: number): boolean => {
  const words = units.slice(at, to).map(lowOf);
  const [verb = "", ...rest] = words;
  return (
    // "Thank you notes" are cards.
    words.some((word, index) => otherPeople.has(word) && !(word === "you" && words[index - 1] === "thank")) ||
    words.includes("touch") ||
    (companyVerbs.has(verb) && !isFollowingUp(words)) ||
    isArranging(verb, rest) ||
    isReaching(verb, rest)
  );
};

/** "Print shop is closed": it tells of something, and a clause about something may tell what it will. */
const isTelling = (units: readonly Unit[], at: number, to: number): boolean => {
  for (let next = at + 1; next < to; next += 1) {
    const unit = units[next];
    if (unit?.kind === "mark" || clauseWords.has(lowOf(unit))) return false;
    if (tellingVerbs.has(lowOf(unit))) return true;
  }
  return false;
};

/** What something is done with, whether or not a day stands before it: "register by Friday at https://…". */
const hasObject = (units: readonly Unit[], verbAt: number, to: number): boolean => {
  let at = verbAt + 1;
  while (at < to && /^(?:day|time)$/.test(units[at]?.kind ?? "")) at += 1;
  return at < to && /^(?:word|event|contact)$/.test(units[at]?.kind ?? "") && lowOf(units[at]) !== "of";
};

/** "Print flyers", "look into the fellowship". */
const isDoneWithThing = (units: readonly Unit[], at: number, to: number): boolean =>
  isThingAt(units, at + (choreParticles.has(lowOf(units[at + 1])) ? 2 : 1), to);

/** A verb that is one beyond doubt where nothing comes before it. */
const isToldToDo = (units: readonly Unit[], at: number, to: number): boolean => {
  const verb = lowOf(units[at]);
  if (choreVerbs.has(verb)) return hasObject(units, at, to);
  return nounLikeVerbs.has(verb) ? isDoneWithThing(units, at, to) : reachVerbs.has(verb) || verb === "follow";
};

/** Whether what stands from a unit on, after such a beginning, is to be done, and for or with nobody. */
export const isChoreAt = (
  units: readonly Unit[],
  { at, kind }: Pick<OwnStepLead, "at" | "kind">,
  to: number,
): boolean => {
  const first = lowOf(units[at]);
  if (at >= to || !isWord(units[at]) || isWithSomebody(units, at, to)) return false;
  if (isTelling(units, at, to)) return false;
  if (kind === "thing") return true;
  if (kind === "none") return isToldToDo(units, at, to);
  // "I have to head out", "time to go home": of a verb nobody knows here, only what it is done with makes something to do.
  if (choreVerbs.has(first) || reachVerbs.has(first) || first === "follow") return true;
  return !stativeVerbs.has(first) && !functionWords.has(first) && isDoneWithThing(units, at, to);
};
