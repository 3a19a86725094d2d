import { wordSet } from "../words/wordSet";
import type { FoundPromise } from "./readPromises";
import type { Unit } from "./units";

/** What is waited for and what they do who give it, as one says it after "to". */
const givenAs: ReadonlyMap<string, string> = new Map([
  ...["answer", "reply", "decision", "decide"].map(
    (word) => [word, word === "decision" ? "decide" : word] as const,
  ),
  ...["response", "answers", "replies"].map((word) => [word, "answer"] as const),
  ...["word", "news", "update"].map((word) => [word, "get back to me"] as const),
  ...["call", "callback"].map((word) => [word, "call"] as const),
  ...["confirmation", "ok", "okay", "go-ahead", "approval"].map((word) => [word, "confirm"] as const),
]);

/** What one waits for from whoever was written to, and that they are to send. */
const sentBack = wordSet("feedback comments edits notes numbers details");

const owners = wordSet("a an the any some further final");

const lowOf = (unit: Unit | undefined): string => (unit?.kind === "word" ? unit.low : "");

const isEnd = (unit: Unit | undefined): boolean =>
  unit === undefined || unit.kind === "stop" || (unit.kind === "mark" && /^[,;:()-]|->$/.test(unit.low));

const endFrom = (units: readonly Unit[], from: number): number => {
  let to = from;
  while (!isEnd(units[to]) && !/^(?:and|but|so|then)$/.test(lowOf(units[to]))) to += 1;
  return to;
};

/** Who was named last before a unit, and alone: whoever was written to is who is to answer. */
const lastNamed = (units: readonly Unit[], at: number): number | null => {
  const unit = units.slice(0, at).findLast(({ kind }) => kind === "people");
  return unit?.kind === "people" && unit.people.length === 1 ? (unit.people[0] ?? null) : null;
};

/** "Waiting for", "still waiting on", "awaiting": where what is waited for begins. */
const waitedAt = (units: readonly Unit[], at: number): number | null => {
  if (/^(?:await|awaiting|awaits)$/.test(lowOf(units[at]))) return at + 1;
  const isWaiting = /^(?:waiting|wait|waits)$/.test(lowOf(units[at]));
  return isWaiting && /^(?:for|on)$/.test(lowOf(units[at + 1])) ? at + 2 : null;
};

const found = (
  units: readonly Unit[],
  person: number,
  at: number,
  said: Pick<FoundPromise, "from" | "to" | "verb"> & { readonly words: string | null },
): FoundPromise => {
  const place = units
    .slice(said.from, said.to)
    .findIndex((unit) => unit.kind === "day" && unit.day.ahead !== null && unit.day.repeats === undefined);
  const dayAt = place === -1 ? null : said.from + place;
  const day = dayAt === null ? undefined : units[dayAt];
  return {
    person,
    saidAt: at,
    ...said,
    dueOn: day?.kind === "day" ? day.day.ahead : null,
    dayAt,
    repeatAt: null,
  };
};

/** "Waiting to hear back from Dana", "waiting to hear". */
const heardFrom = (units: readonly Unit[], at: number): FoundPromise | null => {
  const isHearing =
    /^(?:waiting|wait)$/.test(lowOf(units[at])) &&
    lowOf(units[at + 1]) === "to" &&
    lowOf(units[at + 2]) === "hear";
  if (!isHearing) return null;
  const to = endFrom(units, at + 3);
  const from = units.slice(at + 3, to).findIndex((unit) => lowOf(unit) === "from");
  const named = from === -1 ? undefined : units[at + 4 + from];
  const person = named?.kind === "people" ? (named.people[0] ?? null) : lastNamed(units, at);
  return person === null
    ? null
    : found(units, person, at, { from: at + 2, to, verb: null, words: "get back to me" });
};

/** "Wrote to Lena, waiting for her answer", "awaiting Sam's go-ahead by Friday": what they are to give is waited for. */
export const awaitedAt = (units: readonly Unit[], at: number): FoundPromise | null => {
  const heard = heardFrom(units, at);
  if (heard) return heard;
  const begin = waitedAt(units, at);
  if (begin === null) return null;
  const owner = units[begin];
  const isOwned = owner?.kind === "people" && owner.isPossessive && owner.people.length === 1;
  const thing = isOwned || owners.has(lowOf(owner)) ? begin + 1 : begin;
  const verb = givenAs.get(lowOf(units[thing]));
  const to = endFrom(units, thing);
  if (lowOf(units[thing]) === "" || units.slice(thing, to).some(({ low }) => low === "from")) return null;
  const isTheirs = verb !== undefined || sentBack.has(lowOf(units[thing]));
  const person = isOwned ? (owner.people[0] ?? null) : isTheirs ? lastNamed(units, at) : null;
  if (person === null) return null;
  return verb === undefined
    ? found(units, person, at, { from: thing, to, verb: "send", words: null })
    : found(units, person, at, { from: thing, to, verb: null, words: verb });
};
