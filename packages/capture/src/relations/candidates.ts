import type { Action } from "@followthrough/contract";
import { type Act, planNouns } from "../words/actWords";
import { functionWords } from "../words/commonWords";
import { wordSet } from "../words/wordSet";
import { isAgreedOn } from "./agreed";
import { answerAt } from "./answers";
import { actAt } from "./findActs";
import { type Governor, governorOf } from "./governor";
import type { Invitation } from "./invitations";
import { isJoinedToPast } from "./pastNoun";
import { saidNounAt } from "./saidNouns";
import { toldAnyhow } from "./toldAnyhow";
import { isThanksTo, type Unit } from "./units";

/** Words that may be an act of the writer, before it is known toward whom and when. */
export interface Candidate {
  readonly act: Act | "plan";
  readonly from: number;
  readonly to: number;
  readonly governor: Governor;
  /** What it comes to where its words are no verb. */
  readonly verb?: string;
  /** Toward whom, where no rule of its verb says so. */
  readonly whom?: readonly number[];
  /** Which step it is, where that is known. */
  readonly action?: Action;
  /** Begun by "had", "great" and the like, or said of the past. */
  readonly isPast: boolean;
}

const adjectives = wordSet(
  "a an another quick short coffee phone video virtual zoom intro informational first second follow-up teams the our skype in-person site next step working brief casual team happy google long standing",
);
const pastSigns = wordSet(
  "had great good nice lovely brief wonderful excellent long fun productive awesome amazing interesting quick was fantastic enjoyed after from during last previous our really very super short helpful pleasant nice",
);

const isClauseStart = (units: readonly Unit[], at: number): boolean => {
  let before = at - 1;
  while (
    units[before]?.kind === "word" &&
    /^(?:and|then|also|next|maybe|->|&|\+|possibly|plus|first|todo|reminder|virtual)$/.test(
      units[before]?.low ?? "",
    )
  )
    before -= 1;
  const prior = units[before];
  return prior === undefined || (prior.kind !== "word" && prior.kind !== "people");
};

/** "Farewell drinks with her Thursday": a day to come is said in the same breath. */
const isDayedSoon = (units: readonly Unit[], from: number): boolean => {
  for (let at = from; at < from + 8; at += 1) {
    const unit = units[at];
    if (!unit || unit.kind === "stop" || unit.kind === "mark") return false;
    if (unit.kind === "day") return unit.day.ahead !== null && unit.day.past !== unit.day.ahead;
  }
  return false;
};

/** A noun that begins a plan or a report: "Lunch with Pat", "Coffee Thursday?", "had a call with Ana". */
const nounAt = (units: readonly Unit[], at: number): Candidate | null => {
  const unit = units[at];
  if (unit?.kind !== "word" || !planNouns.has(unit.low)) return null;
  const next = units[at + 1];
  let to = at + 1;
  while (
    units[to]?.kind === "word" &&
    (planNouns.has(units[to]?.low ?? "") ||
      /^(?:hour|chat|interview|screen|visit|date|meeting|catch-up|call|time)$/.test(units[to]?.low ?? "")) &&
    to - at < 3
  )
    to += 1;
  const after = units[to];
  const isNoun =
    after === undefined ||
    after.kind === "day" ||
    after.kind === "time" ||
    after.kind === "stop" ||
    after.kind === "mark" ||
    after.kind === "event" ||
    (after.kind === "word" &&
      /^(?:with|w\/|and|for|about|re|at|to|this|or|next|again|sometime|soon|in)$/.test(after.low)) ||
    (after.kind === "people" && !/^(?:call|visit|intro|interview|phone|chat|talk)$/.test(unit.low));
  if (
    !isNoun ||
    (next?.kind === "mark" && next.low === ":" && to === at + 1 && units[to + 1]?.kind !== "people")
  )
    return null;
  if (
    /^(?:call|visit|interview|phone|intro)$/.test(unit.low) &&
    to === at + 1 &&
    after?.kind !== "word" &&
    after?.kind !== "people" &&
    !isAgreedOn(units, /^an?$/.test(units[at - 1]?.low ?? "") ? at - 1 : at)
  )
    return null;
  if (
    /^(?:call|visit|chat|talk|intro)$/.test(unit.low) &&
    to === at + 1 &&
    !/^(?:with|w\/)$/.test(after?.low ?? "") &&
    !isAgreedOn(units, /^an?$/.test(units[at - 1]?.low ?? "") ? at - 1 : at)
  )
    return null;
  if (
    unit.low === "check-in" &&
    after?.kind === "word" &&
    /^(?:with|w\/|again|in|about|next)$/.test(after.low)
  )
    return null;
  let before = at - 1;
  while (units[before]?.kind === "word" && adjectives.has(units[before]?.low ?? "")) before -= 1;
  // "Intake call tomorrow", "Comp chat Friday": any word may say which, where the day follows.
  const isWhen = (after?.kind === "day" && after.day.ahead !== null) || after?.kind === "time";
  const isWith = after?.kind === "word" && /^(?:with|w\/)$/.test(after.low) && isDayedSoon(units, to);
  const most = isWhen || isWith ? 2 : 0;
  for (let words = 0; words < most; words += 1) {
    const which = units[before];
    const isWhich =
      which?.kind === "word" &&
      !functionWords.has(which.low) &&
      !pastSigns.has(which.low) &&
      (isClauseStart(units, before) || (isWith && isClauseStart(units, before - 1)));
    if (!isWhich) break;
    before -= 1;
  }
  const prior = units[before];
  const isPast = prior?.kind === "word" && pastSigns.has(prior.low) && !(prior.low === "after");
  if (isPast || isJoinedToPast(units, at) || (prior?.kind === "word" && /^(?:great|good)$/.test(prior.low)))
    return { act: "plan", from: at, to, governor: "none", isPast: true };
  const isScheduled =
    prior?.kind === "word" &&
    /^(?:scheduled|booked|arranged|confirmed|planned|have|got|having|we're|i'm|agreed|on|fixed|set|up|doing|plan|for|to|over|next|upcoming)$/.test(
      prior.low,
    );
  const scheduled =
    isScheduled &&
    prior?.kind === "word" &&
    /^(?:scheduled|booked|arranged|confirmed|planned|agreed|upcoming|next|fixed)$/.test(prior.low);
  // "Dana agreed to coffee on Friday".
  const isAgreed = isAgreedOn(units, before + 1);
  const telegraphic =
    prior?.kind === "people" &&
    !prior.isPossessive &&
    !prior.isPronoun &&
    // "Owe Dana a coffee" is owed, and is no "Dana, coffee".
    !/^(?:an?|the)$/.test(units[before + 1]?.low ?? "") &&
    (after === undefined || after.kind === "day" || after.kind === "time" || after.kind === "stop");
  const isStart = isClauseStart(units, before + 1) || telegraphic;
  const isAppointment = /^(?:appointment|appt)$/.test(unit.low) && isWith;
  return isStart || scheduled || isAgreed || isAppointment
    ? { act: "plan", from: before + 1, to, governor: "writer", isPast: false }
    : null;
};

const takesObject = (units: readonly Unit[], to: number): boolean => {
  const next = units[to];
  const later = units[to + 1];
  return (
    next?.kind === "people" ||
    (next?.kind === "word" &&
      /^(?:back|up|with|w\/|in|again|out|to|over|on|both|him|her|them|a|an|the|my|our|some|that|this|those|slides|cv|resume)$/.test(
        next.low,
      ) &&
      later !== undefined)
  );
};

/** "Comp call w/ Dana": what stands before it makes it a noun. */
const isCompound = (units: readonly Unit[], from: number, to: number): boolean => {
  const before = units[from - 1];
  return (
    /^(?:call|email|text|message|chat|visit)$/.test(units[from]?.low ?? "") &&
    /^(?:with|w\/)$/.test(units[to]?.low ?? "") &&
    before?.kind === "word" &&
    !functionWords.has(before.low) &&
    !/^(?:please|pls|then|now|next|again|also|just|first|todo|reminder)$/.test(before.low)
  );
};

/** "Email to Dana: sent the slides", "Call with Sam: left a voicemail": a heading, and what was done. */
const isReported = (units: readonly Unit[], from: number): boolean => {
  if (!/^(?:to|with|w\/|from)$/.test(units[from]?.low ?? "")) return false;
  const mark = units.findIndex(
    (unit, at) => at > from && at < from + 4 && unit.kind === "mark" && unit.low === ":",
  );
  const done = mark === -1 ? undefined : units[mark + 1];
  return done?.kind === "word" && /^(?:sent|left|done|told|said|got|spoke|gave|\p{L}{2,}ed)$/u.test(done.low);
};

/** "Interview panel: …", "Call notes Dana: …": what a note is about, with a noun that is a verb as well. */
const isHeadingFrom = (units: readonly Unit[], from: number, to: number): boolean => {
  if (from > 0 && units[from - 1]?.kind !== "stop") return false;
  if (!planNouns.has(units[from]?.low ?? "") || units[to]?.kind !== "word") return false;
  if (functionWords.has(units[to]?.low ?? "")) return false;
  const mark = units.slice(to, to + 4).findIndex(({ kind }) => kind !== "word");
  return mark !== -1 && units[to + mark]?.kind === "mark" && units[to + mark]?.low === ":";
};

/** Labels are no acts: "Email: x", "Call notes", "email from Dana". */
const isLabel = (units: readonly Unit[], from: number, to: number): boolean => {
  const next = units[to];
  const verb = units[from]?.low ?? "";
  // "Send her a thank-you card": the sending is the step.
  const isCard =
    /^(?:thank-you|thankyou)$/.test(verb) &&
    /^(?:card|note|letter|email|message|gift)$/.test(next?.low ?? "");
  if (
    isCard &&
    units
      .slice(Math.max(0, from - 4), from)
      .some((unit) => /^(?:send|write|give|mail|drop|post)$/.test(unit.low))
  )
    return true;
  if (isReported(units, to) || isHeadingFrom(units, from, to)) return true;
  if (next?.kind === "contact")
    return units[to + 1]?.kind !== "day" || (from > 0 && units[from - 1]?.kind === "people");
  if (
    next?.kind === "word" &&
    next.low === "from" &&
    /^(?:email|e-mail|call|text|message|note|mail|card|callback|voicemail|intro|fwd|forward|share|send)$/.test(
      verb,
    )
  )
    return true;
  if (
    next?.kind === "word" &&
    /^(?:coming|pending|happened|center|mtg|meeting|session|day|days|night|class|club|committee|room|session|centre|notes|sheet|sign|number|address|list|me|us|of|was|is|went|thread|chain)$/.test(
      next.low,
    )
  )
    return true;
  return (
    next?.kind === "mark" &&
    next.low === ":" &&
    units[to + 1]?.kind !== "people" &&
    !/^(?:call|ping)$/.test(verb)
  );
};

const plainActs: ReadonlySet<string> = new Set([
  "call",
  "email",
  "write",
  "thank",
  "check-in",
  "reach",
  "introduce",
  "connect",
  "text",
  "linkedin",
]);

/** "Call with Dana moved to Friday": the call is the step. */
const isSaidAlready = (units: readonly Unit[], last: Candidate | undefined, said: Candidate): boolean =>
  last?.act === "plan" &&
  last.governor === "writer" &&
  said.act === "plan" &&
  !units.slice(last.to, said.from).some(({ kind }) => kind === "stop");

const agreed = { act: "meet", verb: "meet", governor: "writer", isPast: false } as const;

/** What was agreed on, by an answer that begins at a unit or to the invitation that does: on the day of the one or the other. */
const agreedAt = (
  units: readonly Unit[],
  invitations: readonly Invitation[],
  at: number,
): Candidate | null => {
  const invited = invitations.find(({ from, answer }) => from === at || answer?.from === at);
  if (invited === undefined) {
    const told = answerAt(units, at);
    return (
      told && { ...agreed, action: told.action, whom: told.people, from: at, to: told.answer.dayAt ?? at + 1 }
    );
  }
  const { people, action, answer, from, dayAt } = invited;
  if (!answer?.isYes) return null;
  const isOwnDay = answer.dayAt !== null;
  if (isOwnDay !== (answer.from === at)) return null;
  const to = answer.dayAt ?? dayAt ?? invited.to;
  return { ...agreed, action, whom: people, from: isOwnDay ? at : from, to };
};

/** All that may be an act, in order and not overlapping; what somebody was invited to is theirs to answer. */
export const candidatesOf = (
  units: readonly Unit[],
  invitations: readonly Invitation[] = [],
): Candidate[] => {
  const found: Candidate[] = [];
  let at = 0;
  while (at < units.length) {
    const agreement = agreedAt(units, invitations, at);
    if (agreement) found.push(agreement);
    const invited = invitations.find(({ from }) => from === at);
    if (agreement ?? invited) {
      at = Math.max(agreement?.to ?? 0, invited?.to ?? 0, at + 1);
      continue;
    }
    const noun = nounAt(units, at);
    if (noun) {
      found.push(noun);
      at = noun.to;
      continue;
    }
    const said = saidNounAt(units, at);
    if (said && !isSaidAlready(units, found.at(-1), said)) {
      found.push(said);
      at = Math.max(said.to, at + 1);
      continue;
    }
    const anyhow = toldAnyhow(units, at);
    if (anyhow) {
      found.push(anyhow);
      at = anyhow.to;
      continue;
    }
    const words = actAt(units, at);
    if (!words || isLabel(units, words.from, words.to) || isThanksTo(units, at)) {
      at += words && isLabel(units, words.from, words.to) ? words.to - words.from : 1;
      continue;
    }
    if (isCompound(units, words.from, words.to)) {
      at = words.to;
      continue;
    }
    // "Thx email to Dana": one letter.
    const isLetter =
      words.act === "thank" &&
      /^(?:email|e-mail|note|message|letter|text|card)$/.test(units[words.to]?.low ?? "");
    const to = isLetter ? words.to + 1 : words.to;
    const last = found.at(-1);
    const gap = last ? units.slice(last.to, words.from) : [];
    const priorOther =
      last !== undefined &&
      last.governor === "other" &&
      gap.length <= 6 &&
      !gap.some(({ kind, low }) => kind === "stop" || (kind === "mark" && low !== ","));
    const governor = governorOf(
      units,
      words.from,
      takesObject(units, words.to),
      plainActs.has(words.act),
      priorOther,
      words.isIng,
    );
    found.push({ act: words.act, from: words.from, to, governor, isPast: false });
    at = to;
  }
  return found;
};
