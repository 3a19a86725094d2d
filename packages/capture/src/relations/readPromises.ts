import type { CalendarDay } from "@followthrough/contract";
import { wordSet } from "../words/wordSet";
import type { Unit } from "./units";

/** What somebody else said they would do, in units. */
export interface FoundPromise {
  readonly person: number;
  /** The verb, and where its clause ends. */
  readonly from: number;
  readonly to: number;
  /** Of "she promised me a tour": the thing alone, to be given. */
  readonly isThing: boolean;
  /** Days said in it that lie ahead. */
  readonly dueOn: CalendarDay | null;
  readonly dayAt: number | null;
}

/** What people do for one another: of "she will be in Berlin" nothing is waited for. */
const favours = wordSet(
  "send share forward introduce connect put email e-mail mail write call ring phone text message get come let check ask look tell show give find pass reply answer respond confirm decide review read invite book bring arrange organise organize set recommend help think follow return lend print ping report update",
);
const small = wordSet("also then kindly probably maybe definitely gladly soon personally happily just still");
const toMe = wordSet("me us");

const lowOf = (unit: Unit | undefined): string => (unit?.kind === "word" ? unit.low : "");

/** Where the verb of a promise stands after its subject, and whether a thing was promised; null for none. */
const verbAfter = (units: readonly Unit[], subject: number): { at: number; isThing: boolean } | null => {
  let at = subject + 1;
  while (small.has(lowOf(units[at]))) at += 1;
  const low = lowOf(units[at]);
  if (low === "will" || low === "'ll") {
    at += 1;
    while (small.has(lowOf(units[at]))) at += 1;
    return favours.has(lowOf(units[at])) ? { at, isThing: false } : null;
  }
  if (low === "is" && lowOf(units[at + 1]) === "going" && lowOf(units[at + 2]) === "to")
    return favours.has(lowOf(units[at + 3])) ? { at: at + 3, isThing: false } : null;
  if (low !== "promised" && low !== "offered" && low !== "agreed") return null;
  at += 1;
  if (toMe.has(lowOf(units[at])) && low !== "agreed") {
    at += 1;
    if (lowOf(units[at]) !== "to")
      return units[at]?.kind === "word" && lowOf(units[at]) !== "that" ? { at, isThing: true } : null;
  }
  if (lowOf(units[at]) !== "to") return null;
  return favours.has(lowOf(units[at + 1])) ? { at: at + 1, isThing: false } : null;
};

/** "Send the deck and I'll write to Bea": after "and" somebody else does something. */
const isOthers = (units: readonly Unit[], at: number): boolean =>
  lowOf(units[at]) === "and" &&
  (units[at + 1]?.kind === "people" || /^(?:i|i'll|i'd|we|we'll)$/.test(lowOf(units[at + 1])));

const isEnd = (unit: Unit | undefined): boolean =>
  unit === undefined ||
  unit.kind === "stop" ||
  (unit.kind === "mark" && /^[,;:\-–—()]|->$/.test(unit.low)) ||
  (unit.kind === "word" && /^(?:but|so|once|when|if|while)$/.test(unit.low));

/**
 * What others said they would do: "he'll send the deck", "Marcus is going to introduce me", "she promised me a tour in
 * January". Whoever says it is the subject; nobody is guessed.
 */
export const readPromises = (units: readonly Unit[]): FoundPromise[] => {
  const found: FoundPromise[] = [];
  for (const [at, unit] of units.entries()) {
    if (unit.kind !== "people" || unit.isPossessive || unit.people.length !== 1) continue;
    const verb = verbAfter(units, at);
    const [person] = unit.people;
    if (!verb || person === undefined) continue;
    let to = verb.at + 1;
    while (!isEnd(units[to]) && !isOthers(units, to)) to += 1;
    const dayAt = units.findIndex(
      (one, place) => place > verb.at && place < to && one.kind === "day" && one.day.ahead !== null,
    );
    const day = units[dayAt];
    found.push({
      person,
      from: verb.at,
      to,
      isThing: verb.isThing,
      dueOn: day?.kind === "day" ? day.day.ahead : null,
      dayAt: dayAt === -1 ? null : dayAt,
    });
  }
  return found;
};
