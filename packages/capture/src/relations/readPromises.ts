import type { CalendarDay } from "@followthrough/contract";
import { subjectVerbs } from "../words/slotWords";
import { wordSet } from "../words/wordSet";
import { awaitedAt } from "./awaited";
import { isVerb, startsClause } from "./clause";
import { isRepeat } from "./repeatOfAct";
import type { Unit } from "./units";

/** What somebody else said they would do, in units. */
export interface FoundPromise {
  readonly person: number;
  /** Where it is said that they will, before the verb. */
  readonly saidAt: number;
  /** The verb, and where its clause ends. */
  readonly from: number;
  readonly to: number;
  /** What they are to do with it, where the words say the thing alone: "promised me a tour", "expect slides from Dana". */
  readonly verb: string | null;
  /** What stands for the words themselves: "waiting for her answer" is for her to answer. */
  readonly words?: string | null;
  /** The units of which the words are made, days and all, where they are not those from the verb on. */
  readonly what?: readonly { readonly from: number; readonly to: number }[];
  /** Days said in it that lie ahead. */
  readonly dueOn: CalendarDay | null;
  readonly dayAt: number | null;
  /** Where it is said how often: what is waited for is waited for once. */
  readonly repeatAt: number | null;
}

/** What people do for one another: of "she will be in Berlin" nothing is waited for. */
const favours = wordSet(
  "send share forward introduce connect put email e-mail mail write call ring phone text message get come let check ask look tell show give find pass reply answer respond confirm decide review read invite book bring arrange organise organize set recommend help think follow return lend print ping report update",
);
const small = wordSet(
  "also then kindly probably maybe definitely gladly soon personally happily just still both",
);
const toMe = wordSet("me us");
/** After one of these a verb has what it is done with, so that it is no noun: "and call me", but "and book". */
const objects = wordSet(
  "me us my our the a an some it this that these those him her them his their to with back up on in for about if whether out over around along again know",
);

const lowOf = (unit: Unit | undefined): string => (unit?.kind === "word" ? unit.low : "");

const skipSmall = (units: readonly Unit[], from: number): number => {
  let at = from;
  while (small.has(lowOf(units[at]))) at += 1;
  return at;
};

/** "Dana said she would send the deck", and not "she would be good for the panel". */
const isReported = (units: readonly Unit[], subject: number): boolean => {
  const before = lowOf(units[subject - 1]) === "that" ? subject - 2 : subject - 1;
  return /^(?:said|says|told|promised|mentioned|me|us)$/.test(lowOf(units[before]));
};

/** "Waiting for Lena to send the contract", "asked Dana to send the slides": the verb of what they are to do. */
const askedOf = (units: readonly Unit[], subject: number): Said | null => {
  const [before, first] = [lowOf(units[subject - 1]), lowOf(units[subject - 2])];
  const isWaited = /^(?:for|on)$/.test(before) && /^(?:waiting|wait|waited)$/.test(first);
  const isAsked = before === "asked" && units[subject - 2]?.kind !== "people";
  return (isWaited || isAsked) && lowOf(units[subject + 1]) === "to"
    ? { at: skipSmall(units, subject + 2), verb: null }
    : null;
};

interface Said {
  readonly at: number;
  readonly verb: string | null;
}

/** "Sending", "writing", "getting": as one says it after "to"; null where it is nothing that people do for one another. */
const verbOfIng = (low: string): string | null => {
  if (!low.endsWith("ing")) return null;
  const stem = low.slice(0, -3);
  const shorter = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
  return [stem, `${stem}e`, shorter].find((verb) => favours.has(verb)) ?? null;
};

/** "Dana's sending me the slides", "Dana is bringing the contract": what they are about to do. */
const doingOf = (units: readonly Unit[], subject: number): Said | null => {
  const at = skipSmall(units, lowOf(units[subject + 1]) === "is" ? subject + 2 : subject + 1);
  const isOwner = units[subject]?.kind === "people" && units[subject].isPossessive;
  if (at === subject + 1 && !isOwner) return null;
  const verb = verbOfIng(lowOf(units[at]));
  return verb !== null && objects.has(lowOf(units[at + 1])) ? { at: at + 1, verb } : null;
};

/** Where the verb of a promise stands after "will", "is going to", "promised to", and whether a thing was promised; null for none. */
const verbAfter = (units: readonly Unit[], from: number): Said | null => {
  let at = skipSmall(units, from);
  const low = lowOf(units[at]);
  if (low === "will" || low === "'ll" || (low === "would" && isReported(units, from - 1)))
    return { at: skipSmall(units, at + 1), verb: null };
  if (low === "is" && lowOf(units[at + 1]) === "going" && lowOf(units[at + 2]) === "to")
    return { at: skipSmall(units, at + 3), verb: null };
  if (low !== "promised" && low !== "offered" && low !== "agreed") return null;
  at += 1;
  if (toMe.has(lowOf(units[at])) && low !== "agreed") {
    at += 1;
    if (lowOf(units[at]) !== "to")
      return units[at]?.kind === "word" && lowOf(units[at]) !== "that" ? { at, verb: "give" } : null;
  }
  return lowOf(units[at]) === "to" ? { at: skipSmall(units, at + 1), verb: null } : null;
};

/** A verb as one says it after "and", with what it is done with: "call me", "introduce me to Ana"; not the "book" of "slides and book". */
const isFavourAt = (units: readonly Unit[], at: number): boolean => {
  const next = units[at + 1];
  return (
    favours.has(lowOf(units[at])) &&
    (next?.kind === "people" || next?.kind === "day" || next?.kind === "time" || objects.has(lowOf(next)))
  );
};

/** "…, call her", "…, email Sam": told to oneself. After a mere comma only what is done for the writer is theirs, and never what is done to them. */
const isForWriter = (units: readonly Unit[], joint: number, at: number): boolean => {
  const next = units[at + 1];
  const isAnd = units
    .slice(Math.max(0, joint - 2), joint)
    .some((unit) => /^(?:and|&|\+|plus)$/.test(unit.low));
  if (next?.kind === "people" && next.isPronoun) return false;
  return isAnd || units.slice(at + 1, at + 4).some((unit) => toMe.has(lowOf(unit)));
};

/** What joins one thing that they will do to the next: "and", a comma, "and then". */
const jointEnd = (units: readonly Unit[], from: number): number | null => {
  let at = from;
  while (
    (units[at]?.kind === "mark" && /^[,;&+]$/.test(units[at]?.low ?? "")) ||
    /^(?:and|then|&|\+|plus|or)$/.test(lowOf(units[at]))
  )
    at += 1;
  return at > from ? at : null;
};

/** After "and": the verb of the next promise of the same person, where one follows. */
const nextSaid = (units: readonly Unit[], joint: number): Said | null => {
  const said = verbAfter(units, joint);
  if (said) return said;
  const begun = skipSmall(units, joint);
  if (lowOf(units[begun]) === "to") return { at: begun + 1, verb: null };
  return isFavourAt(units, begun) && isForWriter(units, joint, begun) ? { at: begun, verb: null } : null;
};

/** "Send the deck and call her": nobody calls themselves. */
const isDoneToThem = (units: readonly Unit[], joint: number): boolean => {
  const next = units[joint + 1];
  return favours.has(lowOf(units[joint])) && next?.kind === "people" && next.isPronoun && !next.isPossessive;
};

/** "Send the deck and I'll write to Bea", "… and will be in Berlin": after "and" something else is told. */
const isOthers = (units: readonly Unit[], at: number): boolean => {
  if (lowOf(units[at]) !== "and") return false;
  const [next, after] = [units[at + 1], units[at + 2]];
  if (next?.kind !== "people")
    return /^(?:i|i'll|i'd|we|we'll)$/.test(lowOf(next)) || subjectVerbs.has(lowOf(next));
  // "To Ana and Bea" are two people; "and she will call" is somebody who does something.
  return subjectVerbs.has(lowOf(after)) || /^(?:she|he|they)(?:'|$)/.test(next.low);
};

const isEnd = (unit: Unit | undefined): boolean =>
  unit === undefined ||
  unit.kind === "stop" ||
  (unit.kind === "mark" && /^[,;:\-–—()]|->$/.test(unit.low)) ||
  (unit.kind === "word" && /^(?:but|so|once|when|if|while)$/.test(unit.low));

const findWithin = (
  units: readonly Unit[],
  from: number,
  to: number,
  is: (unit: Unit) => boolean,
): number | null => {
  const at = units.slice(from, to).findIndex(is);
  return at === -1 ? null : from + at;
};

/** A day ahead; "every Friday" is its first, "every week" none. */
const isDayAhead = (unit: Unit): boolean =>
  unit.kind === "day" && unit.day.ahead !== null && unit.day.repeats?.isDaySaid !== false;

const promiseAt = (units: readonly Unit[], person: number, saidAt: number, said: Said): FoundPromise => {
  let to = said.at + 1;
  while (!isEnd(units[to]) && !isOthers(units, to)) {
    const joint = jointEnd(units, to);
    if (joint !== null && (nextSaid(units, joint) || isDoneToThem(units, joint))) break;
    to += 1;
  }
  const dayAt = findWithin(units, said.at + 1, to, isDayAhead);
  const day = dayAt === null ? undefined : units[dayAt];
  return {
    person,
    saidAt,
    from: said.at,
    to,
    verb: said.verb,
    dueOn: day?.kind === "day" ? day.day.ahead : null,
    dayAt,
    repeatAt: findWithin(units, said.at + 1, to, isRepeat),
  };
};

/** "Expect the slides from Dana by Friday", "awaiting a quote from Dana": what is to come from whom stands at a unit. */
const expectedFrom = (units: readonly Unit[], from: number): FoundPromise | null => {
  if (lowOf(units[from - 1]) !== "from") return null;
  let at = from - 2;
  while (
    from - at < 9 &&
    units[at]?.kind === "word" &&
    !/^(?:expect|expecting|await|awaiting)$/.test(lowOf(units[at]))
  )
    at -= 1;
  if (!/^(?:expect|expecting|await|awaiting)$/.test(lowOf(units[at])) || at === from - 2) return null;
  const said = promiseAt(units, 0, at, { at: from, verb: "send" });
  return { ...said, from: at + 1, to: from - 1 };
};

/** "Send the deck and call me by Friday": both by Friday, where it is one "will". */
const shareDay = (units: readonly Unit[], promises: readonly FoundPromise[]): FoundPromise[] =>
  promises.map((promise, index) => {
    const next = promises[index + 1];
    const isOne = next !== undefined && jointEnd(units, promise.to) === next.from;
    return promise.dueOn === null && isOne && next.dueOn !== null
      ? { ...promise, dueOn: next.dueOn }
      : promise;
  });

/** "He emailed me, promised to send the plan": where the promise of a subject begins that did something else before. */
const laterPromise = (units: readonly Unit[], subject: number): number | null => {
  for (let at = subject + 1; at < units.length && units[at]?.kind !== "stop"; at += 1) {
    if (startsClause(units, at)) return null;
    const joint = jointEnd(units, at);
    if (joint !== null && /^(?:promised|offered|agreed)$/.test(lowOf(units[joint]))) return joint;
  }
  return null;
};

/** What one subject is told to do, thing by thing; of what reaches nobody here nothing is waited for. */
const promisesOfSubject = (units: readonly Unit[], person: number, subject: number): FoundPromise[] => {
  const found: FoundPromise[] = [];
  let saidAt = subject + 1;
  let said = verbAfter(units, saidAt) ?? askedOf(units, subject);
  if (!said && isVerb(units[saidAt])) {
    saidAt = laterPromise(units, subject) ?? saidAt;
    said = verbAfter(units, saidAt);
  }
  while (said) {
    const promise = promiseAt(units, person, saidAt, said);
    if (said.verb !== null || favours.has(lowOf(units[said.at]))) found.push(promise);
    const joint = jointEnd(units, promise.to);
    if (joint === null) break;
    saidAt = joint;
    said = nextSaid(units, joint);
  }
  return shareDay(units, found);
};

/**
 * What others said or were asked that they would do: "he'll send the deck", "Marcus is going to introduce me and will call me", "she promised me
 * a tour in January". Whoever says it is the subject; nobody is guessed. What is joined by "and" is one promise each.
 */
export const readPromises = (units: readonly Unit[]): FoundPromise[] =>
  units.flatMap((unit, at) => {
    const awaited = unit.kind === "word" ? awaitedAt(units, at) : null;
    if (awaited) return [awaited];
    if (unit.kind !== "people" || unit.people.length !== 1) return [];
    const [person] = unit.people;
    if (person === undefined) return [];
    const doing = doingOf(units, at);
    if (doing) return [promiseAt(units, person, at + 1, doing)];
    if (unit.isPossessive) return [];
    const expected = expectedFrom(units, at);
    return expected ? [{ ...expected, person }] : promisesOfSubject(units, person, at);
  });
