import type { Channel } from "@followthrough/contract";
import { calledOff, exchanges, reaching, saying, talking, telling, wishing } from "../words/talkWords";
import { actorAt, clauseAfter, endsClause, farthest, isMe, isUndone, ownerAt, peopleAround } from "./clause";
import { isJointOfExchanges, isNextToName, isShared, mannerAround } from "./exchangeNouns";
import { isPastNoun } from "./pastNoun";
import { inNewsAlone } from "./readNews";
import type { Unit } from "./units";

/** An exchange that the words say I had. */
export interface Talk {
  readonly at: number;
  /** Told in the past: a weekday said with it is the last one, however near the next. */
  readonly isPast: boolean;
  /** Null where it is not said how. */
  readonly channel: Channel | null;
  /** Whom its clause names, by their index. */
  readonly people: readonly number[];
  /** They wrote or called, and not in answer to me. */
  readonly isTheirs: boolean;
}

export interface Talks {
  readonly had: readonly Talk[];
  /** Who is only told of: not talked with, or talked with by others, or in the news. By their index. */
  readonly absent: ReadonlySet<number>;
}

type Finding = "had" | "absent" | null;

const lowAt = (units: readonly Unit[], at: number): string =>
  units[at]?.kind === "word" ? (units[at]?.low ?? "") : "";

const isTowardMe = (after: readonly Unit[]): boolean =>
  after.some(
    ({ kind, low }, at) =>
      kind === "word" && isMe(low) && !/^(?:about|of|for|like|behind)$/.test(after[at - 1]?.low ?? ""),
  );

const namesPeople = (after: readonly Unit[]): boolean => after.some(({ kind }) => kind === "people");

/** "Called Priya, no answer", "Sam called but I missed it": nobody talked. */
const isUnanswered = (units: readonly Unit[], at: number): boolean => {
  const after = units.slice(at + 1, at + 12);
  const stop = after.findIndex(({ kind, low }) => kind === "stop" && low !== ",");
  const words = (stop === -1 ? after : after.slice(0, stop)).map(({ low }) => low).join(" ");
  return /\b(?:no (?:answer|reply|response|luck)|(?:didn['’]t|did not|never) (?:answer|pick|reply)|missed (?:it|him|her|them|the call|me)|got (?:the |her |his |their )?voicemail|(?:to|went to|straight to) voicemail)\b/.test(
    words,
  );
};

/** "Called me", "wrote back"; of mine "wrote to her", and not "wrote the standard". */
const reached = (units: readonly Unit[], at: number): Finding => {
  const after = clauseAfter(units, at);
  const near = after.slice(0, 4);
  const isBack = near.some(({ low }) => low === "back");
  if (isUndone(units, at)) return "absent";
  if (isUnanswered(units, at)) return "absent";
  const actor = actorAt(units, at);
  // "Ben from Randstad called": where nobody is named it was me whom they reached.
  const isOpen =
    actor === "they" &&
    (after[0]?.low === "from" || after.every(({ kind }) => kind === "day" || kind === "time"));
  if (actor !== "me")
    return isTowardMe(near) || isBack || isOpen ? "had" : namesPeople(near) ? "absent" : null;
  if (lowAt(units, at) !== "wrote") return "had";
  return isBack || isTowardMe(near) || namesPeople(near.slice(0, 2)) ? "had" : null;
};

const talked = (units: readonly Unit[], at: number): Finding => {
  const after = clauseAfter(units, at);
  if (isUndone(units, at)) return "absent";
  if (lowAt(units, at) === "caught" && after[0]?.low !== "up") return null;
  if (actorAt(units, at) === "me") return "had";
  if (isTowardMe(after)) return "had";
  return namesPeople(after.slice(0, 4)) && !/^(?:about|of)$/.test(after[0]?.low ?? "") ? "absent" : null;
};

/** "Heard from Karl", "heard about Karl from Mia", and not "heard that Karl got promoted". */
const isHeardFrom = (units: readonly Unit[], at: number): boolean => {
  const after = clauseAfter(units, at, 6);
  return (
    after[0]?.low === "back" ||
    after.some(
      ({ low, kind }, place) => kind === "word" && low === "from" && after[place + 1]?.kind === "people",
    )
  );
};

const said = (units: readonly Unit[], at: number): Finding => {
  const actor = actorAt(units, at);
  if (isUndone(units, at)) return null;
  if (actor === "me") return "had";
  const after = clauseAfter(units, at);
  if (isTowardMe(after.slice(0, 3))) return "had";
  if (lowAt(units, at) === "asked" && after[0]?.kind === "people") return null;
  if (lowAt(units, at) === "thinks")
    return after[0]?.kind === "people" || /^(?:i|we|that|you)$/.test(after[0]?.low ?? "") ? "had" : null;
  return actor === "they" ? "had" : null;
};

const told = (units: readonly Unit[], at: number): Finding => {
  if (isUndone(units, at)) return null;
  const after = clauseAfter(units, at, 9);
  if (isTowardMe(after)) return "had";
  return actorAt(units, at) === "me" && lowAt(units, at) !== "put" && namesPeople(after) ? "had" : null;
};

/** "She wants to have a call with me", "would be nice to have coffee": no more than a wish, to the beginning of its sentence. */
const isWished = (units: readonly Unit[], at: number): boolean => {
  for (let before = at - 1; before >= 0 && at - before < farthest; before -= 1) {
    const unit = units[before];
    if (unit === undefined || endsClause(unit)) return false;
    if (unit.kind === "word" && wishing.has(unit.low)) return true;
  }
  return false;
};

/** "Kit sent me an email": a letter of theirs. */
const isSentToMe = (units: readonly Unit[], at: number): boolean => {
  const before = units.slice(Math.max(0, at - 4), at);
  const sent = before.findIndex(({ low }) => /^(?:sent|dropped|left)$/.test(low));
  return sent !== -1 && isMe(before[sent + 1]?.low ?? "");
};

const exchanged = (units: readonly Unit[], at: number, isDayPast: boolean): Finding => {
  if (isWished(units, at)) return null;
  if (isSentToMe(units, at)) return isUndone(units, at) ? "absent" : "had";
  const isLed = isPastNoun(units, at);
  const isShort = isNextToName(units, at);
  if (!isLed && !isShared(units, at) && !(isDayPast && isShort)) return null;
  const after = clauseAfter(units, at);
  if (isUndone(units, at) || after.some(({ low }) => calledOff.has(low))) return "absent";
  // "Ana's email from Theo" is an address.
  const before = units[at - 1];
  if (before?.kind === "people" && before.isPossessive) return null;
  if (ownerAt(units, at) === "me" || isShort || isTowardMe(after)) return "had";
  return namesPeople(after) ? "absent" : null;
};

/**
 * "Jamal emailed me", "a call from Jamal", "heard from Jamal"; not "I emailed Jamal", nor "Jamal wrote back", which I had
 * begun.
 */
const isTheirs = (units: readonly Unit[], at: number): boolean => {
  const low = lowAt(units, at);
  const after = clauseAfter(units, at, 4);
  if (low === "replied" || after.some((unit) => unit.low === "back")) return false;
  if (low === "heard") return true;
  if (reaching.has(low)) return actorAt(units, at) !== "me";
  // "Told me by email": it came from them.
  if (telling.has(low)) return /^(?:email|message)$/.test(mannerAround(units, at) ?? "") && isTowardMe(after);
  if (!exchanges.has(low)) return false;
  return isSentToMe(units, at) || (after[0]?.low === "from" && after[1]?.kind === "people");
};

/** What is told not to have been, or not to be done: "never got to talk to Lucy", "don't call Owen". */
const reachable = /^(?:talk|meet|speak|chat|call|email|text|phone|write|contact)$/;

const findingAt = (units: readonly Unit[], at: number, isDayPast: boolean): [Finding, Channel | null] => {
  const low = lowAt(units, at);
  const reach = reaching.get(low);
  if (reach !== undefined) return [reached(units, at), reach];
  if (talking.has(low)) return [talked(units, at), null];
  if (reachable.test(low) && isUndone(units, at)) return ["absent", null];
  if (low === "heard") return [isHeardFrom(units, at) ? talked(units, at) : null, null];
  if (low === "sat") return [namesPeople(clauseAfter(units, at, 4)) ? talked(units, at) : null, null];
  if (saying.has(low)) return [said(units, at), null];
  if (telling.has(low)) return [told(units, at), null];
  const noun = exchanges.get(low);
  return noun === undefined
    ? [null, null]
    : [exchanged(units, at, isDayPast), noun === "other" ? null : noun];
};

const isToldInPast = (units: readonly Unit[], at: number): boolean => {
  const low = lowAt(units, at);
  const isHad = exchanges.has(low) && (isSentToMe(units, at) || isPastNoun(units, at));
  return isHad || reaching.has(low) || talking.has(low);
};

const saysNow = /^(?:says|thinks|suggests|recommends|mentions)$/;

/** "Dana Ruiz, NYPL. Says to call Sam": whoever was named before says it, though it is said with what is to be done. */
const isSaidByWhoWasNamed = (units: readonly Unit[], at: number): boolean =>
  saysNow.test(lowAt(units, at)) && units[at - 1]?.kind === "stop";

/** What the words tell of talk, plans left out. */
export const readTalks = (
  units: readonly Unit[],
  planned: readonly boolean[],
  isPastDay: (unit: Unit) => boolean,
): Talks => {
  const had: Talk[] = [];
  const present = new Set<number>();
  const absent = new Set<number>();
  const isDayPast = units.some((unit, at) => !planned[at] && isPastDay(unit));
  for (const at of units.keys()) {
    if (isSaidByWhoWasNamed(units, at))
      had.push({ at, isPast: false, channel: null, people: [], isTheirs: false });
    if (planned[at] || isSaidByWhoWasNamed(units, at)) continue;
    const [finding, channel] = findingAt(units, at, isDayPast);
    if (finding === null) continue;
    const people = peopleAround(units, at, (place) => isJointOfExchanges(units, place));
    if (finding === "had")
      had.push({
        at,
        isPast: isToldInPast(units, at),
        channel: channel ?? mannerAround(units, at),
        people,
        isTheirs: isTheirs(units, at),
      });
    for (const index of people) (finding === "had" ? present : absent).add(index);
  }
  for (const index of inNewsAlone(
    units,
    planned,
    had.map(({ at }) => at),
  ))
    absent.add(index);
  return { had, absent: new Set([...absent].filter((index) => !present.has(index))) };
};
