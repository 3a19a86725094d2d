import type { Action } from "@followthrough/contract";
import { meetingNouns } from "../words/actWords";
import { invitationWords } from "../words/invitationWords";
import { type Answer, answerAfter, isMeetingNoun } from "./answers";
import { actorAt, isUndone, isVerb, startsClause } from "./clause";
import type { Unit } from "./units";

/** Somebody whom I invited: no meeting that was, and theirs to answer. In units. */
export interface Invitation {
  readonly people: readonly number[];
  readonly from: number;
  readonly to: number;
  /** What they were invited to, without those named between. */
  readonly what: readonly Range[];
  readonly action: Action;
  /** The day it would be on. */
  readonly dayAt: number | null;
  readonly answer: Answer | null;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Begun {
  readonly people: readonly number[];
  /** A noun said before those who were invited. */
  readonly noun?: Range;
  readonly whatFrom: number;
}

interface Named {
  readonly people: readonly number[];
  readonly to: number;
}

const lowAt = (units: readonly Unit[], at: number): string =>
  units[at]?.kind === "word" ? (units[at]?.low ?? "") : "";

const skip = (units: readonly Unit[], from: number, words: ReadonlySet<string>): number => {
  let at = from;
  while (words.has(lowAt(units, at))) at += 1;
  return at;
};

/** Those named from a unit on: "Dana and Tolu". */
const namedFrom = (units: readonly Unit[], from: number): Named | null => {
  const unit = units[from];
  if (unit?.kind !== "people" || unit.isPossessive) return null;
  const isJoined = /^(?:and|&|\+|,)$/.test(units[from + 1]?.low ?? "");
  const more = isJoined ? namedFrom(units, from + 2) : null;
  return more === null || isVerb(units[more.to])
    ? { people: unit.people, to: from + 1 }
    : { people: [...unit.people, ...more.people], to: more.to };
};

/** "Lunch", "a quick coffee": the noun of what two do from a unit on. */
const nounFrom = (units: readonly Unit[], from: number, isAsked = false): number | null => {
  const at = skip(units, from, invitationWords.small);
  const low = lowAt(units, at);
  if (!meetingNouns.has(low) || (isAsked && at === from && !isMeetingNoun(low))) return null;
  return at + 1;
};

/** "Invited Dana to our panel", "asked Omar out for coffee", "asked her to dinner". */
const invitedAt = (units: readonly Unit[], at: number): Begun | null => {
  const named = namedFrom(units, at + 1);
  if (named === null) return null;
  const whatFrom = skip(units, named.to, invitationWords.leads);
  if (lowAt(units, at) === "invited") return { people: named.people, whatFrom };
  const isOut = lowAt(units, named.to) === "out";
  const isTo = lowAt(units, whatFrom - 1) === "to";
  const isNoun = whatFrom > named.to && nounFrom(units, whatFrom, isTo) !== null;
  return isOut || isNoun ? { people: named.people, whatFrom } : null;
};

/** "Offered Sam lunch", "proposed a walk to Ines". */
const proposedAt = (units: readonly Unit[], at: number): Begun | null => {
  const named = namedFrom(units, lowAt(units, at + 1) === "to" ? at + 2 : at + 1);
  if (named !== null)
    return nounFrom(units, named.to) === null ? null : { people: named.people, whatFrom: named.to };
  const nounTo = nounFrom(units, at + 1);
  if (nounTo === null || !/^(?:to|with)$/.test(lowAt(units, nounTo))) return null;
  const others = namedFrom(units, nounTo + 1);
  return others && { people: others.people, noun: { from: at + 1, to: nounTo }, whatFrom: others.to };
};

const passive = /^(?:was|were|am|been|being|got|get|be|i'm|we're|is|are)$/;

const begunAt = (units: readonly Unit[], at: number): Begun | null => {
  const low = lowAt(units, at);
  const isInviting = low === "invited" || low === "asked";
  if ((!isInviting && !invitationWords.proposing.has(low)) || passive.test(lowAt(units, at - 1))) return null;
  const begun = isInviting ? invitedAt(units, at) : proposedAt(units, at);
  return begun && actorAt(units, at) === "me" && !isUndone(units, at) ? begun : null;
};

/** Where the words end of what somebody was invited to. */
const endFrom = (units: readonly Unit[], from: number): number => {
  let to = from;
  for (; to < units.length; to += 1) {
    const unit = units[to];
    if (unit?.kind === "stop" || (unit?.kind === "mark" && !/^[&+]$/.test(unit.low))) break;
    const low = lowAt(units, to);
    if (/^(?:but|so|then)$/.test(low) || startsClause(units, to)) break;
    if (low === "and" && (startsClause(units, to + 1) || isVerb(units[to + 1]))) break;
  }
  return to;
};

const actionOf = (units: readonly Unit[], { noun, whatFrom }: Begun): Action => {
  const nounTo = noun?.to ?? nounFrom(units, whatFrom);
  return (nounTo === null ? undefined : meetingNouns.get(lowAt(units, nounTo - 1))) ?? "meeting";
};

/** Whom the words tell that I invited, and what they answered. */
export const readInvitations = (units: readonly Unit[]): Invitation[] =>
  units.flatMap((_unit, from) => {
    const begun = begunAt(units, from);
    if (begun === null) return [];
    const { people, noun, whatFrom } = begun;
    const to = endFrom(units, whatFrom);
    const day = units
      .slice(whatFrom, to)
      .findIndex((unit) => unit.kind === "day" && unit.day.ahead !== null && unit.day.repeats === undefined);
    return {
      people,
      from,
      to,
      what: [...(noun ? [noun] : []), { from: whatFrom, to }],
      action: actionOf(units, begun),
      dayAt: day === -1 ? null : whatFrom + day,
      answer: answerAfter(units, to - 1, people),
    };
  });
