import type { Action } from "@followthrough/contract";
import { meetingNouns } from "../words/actWords";
import { answerWords, invitationWords } from "../words/invitationWords";
import { isPastNoun } from "./pastNoun";
import type { Unit } from "./units";

/** What somebody answered who was invited, in units. */
export interface Answer {
  readonly isYes: boolean;
  readonly from: number;
  /** The day they said, where they said one; the end of the answer is behind it. */
  readonly dayAt: number | null;
  readonly to: number;
}

const lowAt = (units: readonly Unit[], at: number): string =>
  units[at]?.kind === "word" ? (units[at]?.low ?? "") : "";

const isAhead = (unit: Unit | undefined): boolean =>
  unit?.kind === "day" && unit.day.ahead !== null && unit.day.repeats === undefined;

export const isMeetingNoun = (low: string): boolean =>
  meetingNouns.has(low) && !invitationWords.alsoVerbs.has(low);

const begins = (units: readonly Unit[], at: number): boolean => {
  const before = units[at - 1];
  return before?.kind === "stop" || before?.kind === "mark" || /^(?:and|but|so)$/.test(before?.low ?? "");
};

const isOf = (unit: Extract<Unit, { kind: "people" }>, people: readonly number[] | null): boolean =>
  !unit.isPossessive && (people === null || unit.people.some((index) => people.includes(index)));

/** How long an answer is, in units. */
const longest = 16;

interface Told extends Answer {
  readonly isTold: boolean;
  readonly agreesAt: number | null;
}

/** What a clause answers from its first word on; null where it is no answer, or tells of others. */
const toldFrom = (units: readonly Unit[], from: number, people: readonly number[] | null): Told | null => {
  const found = { isTold: false, isYes: false, agreesAt: null as number | null };
  let at = from;
  for (; at - from < longest; at += 1) {
    const unit = units[at];
    const low = lowAt(units, at);
    if (unit === undefined || unit.kind === "stop") break;
    if (isAhead(unit)) return { ...found, isYes: found.isTold, from, dayAt: at, to: at + 1 };
    if (unit.kind === "people" ? !isOf(unit, people) : unit.kind === "day" || unit.kind === "event") break;
    if (unit.kind !== "word") continue;
    if (answerWords.denies.has(low))
      return answerWords.silence.has(lowAt(units, at + 1)) || answerWords.silence.has(lowAt(units, at + 2))
        ? null
        : { ...found, isTold: true, isYes: false, from, dayAt: null, to: at + 1 };
    if (answerWords.tells.has(low)) found.isTold = true;
    else if (!answerWords.small.has(low) && !isMeetingNoun(low)) break;
    if (answerWords.accepts.has(low)) found.isYes = true;
    if (answerWords.agrees.has(low)) found.agreesAt = at;
  }
  return found.isYes ? { ...found, from, dayAt: null, to: at } : null;
};

/** "Thursday works", "Friday at 10 is fine": the day said first. */
const dayFirst = (units: readonly Unit[], from: number): Told | null => {
  if (!isAhead(units[from])) return null;
  let at = from + 1;
  while (units[at]?.kind === "time" || /^(?:at|then)$/.test(lowAt(units, at))) at += 1;
  const isFine = /^(?:is|'s)$/.test(lowAt(units, at)) && answerWords.small.has(lowAt(units, at + 1));
  const isGood = /^(?:works|suits)$/.test(lowAt(units, at)) || isFine;
  return isGood ? { isTold: true, isYes: true, agreesAt: at, from, dayAt: from, to: at + 1 } : null;
};

const farthest = 40;

/** What those answered who were invited in words that end at a unit; null where they have not. */
export const answerAfter = (
  units: readonly Unit[],
  end: number,
  people: readonly number[],
): Answer | null => {
  let answer: Answer | null = null;
  for (let at = end + 1, stops = 0; at < units.length && at - end < farthest && stops < 3; at += 1) {
    if (units[at]?.kind === "stop") stops += 1;
    if (!begins(units, at)) continue;
    const told = dayFirst(units, at) ?? toldFrom(units, at, people);
    if (!told?.isTold) continue;
    if (told.isYes && told.dayAt !== null) return told;
    answer = told;
  }
  return answer;
};

/** The kind of meeting named last before a unit, and not one that was held. */
const meetingBefore = (units: readonly Unit[], at: number): Action | null => {
  for (let before = at - 1; before >= 0 && at - before < farthest; before -= 1) {
    const kind = isMeetingNoun(lowAt(units, before)) ? meetingNouns.get(lowAt(units, before)) : undefined;
    if (kind !== undefined && !isPastNoun(units, before)) return kind;
  }
  return null;
};

/** The one of whom an answer tells: "she can do Friday", "Monday works for her". */
const whoAnswers = (units: readonly Unit[], { from, to }: Told): readonly number[] | null => {
  const named = units.slice(from, to + 3).find(({ kind }) => kind === "people" || kind === "stop");
  return named?.kind === "people" && named.people.length === 1 ? named.people : null;
};

/** "She can do Friday", "he suggested Tuesday", "Monday noon works for her": two are to meet, though it is not said how. */
const isOfMeeting = (units: readonly Unit[], { from, dayAt, agreesAt }: Told): boolean => {
  if (dayAt === null) return false;
  const before = lowAt(units, /^(?:on|for)$/.test(lowAt(units, dayAt - 1)) ? dayAt - 2 : dayAt - 1);
  if (/^(?:do|make|suggested|suggests|proposed|proposes|picked|chose)$/.test(before)) return true;
  if (agreesAt === null) return false;
  const isForThem = lowAt(units, agreesAt + 1) === "for" || !/^(?:works|suits)$/.test(lowAt(units, agreesAt));
  return isForThem && units.slice(from, dayAt + 3).some(({ kind }) => kind === "time");
};

/** "Emailed Marcus about coffee. He suggested Tuesday", "she can do Friday at 10": an answer where no invitation is told. */
export const answerAt = (
  units: readonly Unit[],
  at: number,
): { readonly answer: Answer; readonly action: Action; readonly people: readonly number[] } | null => {
  if (at > 0 && !begins(units, at)) return null;
  const told = dayFirst(units, at) ?? toldFrom(units, at, null);
  const people = told?.isTold && told.dayAt !== null ? whoAnswers(units, told) : null;
  if (!told || people === null) return null;
  const action = meetingBefore(units, at) ?? (isOfMeeting(units, told) ? "meeting" : null);
  return action === null ? null : { answer: told, action, people };
};
