import { meetingNouns, planNouns } from "../words/actWords";
import { choreVerbs, nounLikeVerbs } from "../words/choreWords";
import { functionWords, verbs } from "../words/commonWords";
import { movingWords } from "../words/whenWords";
import { actAt } from "./findActs";
import type { Candidate } from "./candidates";
import { things } from "./refineAct";
import type { Unit } from "./units";

// Steps that are said without a verb of the writer's: "Dana wants a quote by Friday", "CV to her by Monday", "our coffee was
// moved to Friday". Each needs its day: without one they only tell.

const lowAt = (units: readonly Unit[], at: number): string =>
  units[at]?.kind === "word" ? (units[at]?.low ?? "") : "";

const isStop = (unit: Unit | undefined): boolean => unit === undefined || unit.kind === "stop";
const isAhead = (unit: Unit | undefined): boolean =>
  unit?.kind === "day" && unit.day.ahead !== null && unit.day.repeats === undefined;

const sentenceEnd = (units: readonly Unit[], from: number): number => {
  let to = from;
  while (!isStop(units[to])) to += 1;
  return to;
};

const small =
  /^(?:me|us|with|w\/o|and|a|an|the|my|our|some|that|this|his|her|their|one|for|more|new|another|copy|of|two|three|\d+)$/;

/** "The Q3 deck", "the May issue": a day that says which. */
const isWhen = (units: readonly Unit[], at: number): boolean => {
  const unit = units[at];
  return (
    unit?.kind === "day" &&
    (!unit.day.isWeak || /^(?:by|before|in|on)\b/.test(unit.low)) &&
    !/^q\d/.test(unit.low)
  );
};

/** Where a day follows upon a thing of a few words, with "by" or "to her" between at most; null where something else is told. */
const dayBehind = (units: readonly Unit[], from: number): number | null => {
  let counted = 0;
  for (let at = from; at < from + 9; at += 1) {
    const unit = units[at];
    // "Wants calibration files, Tues".
    const next = units[at + 1];
    const isDayNext = isAhead(next) || (/^(?:by|before|on)$/.test(next?.low ?? "") && isAhead(units[at + 2]));
    if (unit?.kind === "mark" && unit.low === "," && counted > 0 && isDayNext) continue;
    if (unit?.kind === "mark" && /^[+&]$/.test(unit.low) && counted > 0) continue;
    if (isAhead(unit)) return counted > 0 && isWhen(units, at) ? at : null;
    if (unit?.kind === "people") {
      if (!/^(?:to|for|with)$/.test(lowAt(units, at - 1))) return null;
    } else if (unit?.kind !== "word") return null;
    else if (/^(?:by|before|on|to|until|till|from|this|next)$/.test(unit.low)) continue;
    else if (!small.test(unit.low) && functionWords.has(unit.low)) return null;
    else counted += 1;
  }
  return null;
};

const wants = /^(?:wants|needs|want|need|wanted|requested|expects|awaits)$/;

/** "Dana wants a quote by Friday": for her to have. */
const wantedAt = (units: readonly Unit[], at: number): Candidate | null => {
  const isAsked = lowAt(units, at) === "asked" && lowAt(units, at + 1) === "for";
  const isLiked = lowAt(units, at) === "like" && lowAt(units, at - 1) === "would";
  if (!wants.test(lowAt(units, at)) && !isAsked && !isLiked) return null;
  const from = isAsked ? at + 2 : at + 1;
  if (/^(?:to|me|us)$/.test(lowAt(units, from)) || dayBehind(units, from) === null) return null;
  const before = units[at - 1];
  const isTheirs =
    isLiked ||
    before?.kind === "people" ||
    isStop(before) ||
    before?.kind === "mark" ||
    lowAt(units, at - 1) === "and";
  const meeting = [from, from + 1, from + 2].find((place) => meetingNouns.has(lowAt(units, place)));
  if (!isTheirs) return null;
  return meeting === undefined
    ? { act: "send", verb: "send", from: at, to: from, governor: "writer", isPast: false }
    : { act: "plan", from: at, to: meeting + 1, governor: "writer", isPast: false };
};

/** "Mei Lin Koh - buyer at Sunway - samples next Monday": what is said of somebody in a list. */
const isItemOfPerson = (units: readonly Unit[], at: number, day: number): boolean =>
  units[at - 1]?.kind === "mark" &&
  units[clauseStart(units, at)]?.kind === "people" &&
  units.slice(at, day).some(({ low }) => things.has(low));

/** "CV to her by Monday", "price list by Friday": a thing and its day, and nothing else. */
const dueThingAt = (units: readonly Unit[], at: number): Candidate | null => {
  const before = units[at - 1];
  if (!isStop(before) && before?.kind !== "mark") return null;
  const low = lowAt(units, at);
  const isVerb = actAt(units, at) !== null || verbs.has(low) || choreVerbs.has(low) || nounLikeVerbs.has(low);
  if (isVerb && !nounsOrVerbs.test(low)) return null;
  const day = dayBehind(units, at);
  if (day === null) return null;
  const isDue = /^(?:by|before)\b/.test(units[day]?.low ?? "");
  if (!isDue && !isItemOfPerson(units, at, day)) return null;
  const end = units[day + 1];
  const isDone = units.slice(at + 1, day).some((unit, index) => {
    const act = unit.kind === "word" && !nounsOrVerbs.test(unit.low) ? actAt(units, at + 1 + index) : null;
    return act !== null && verbs.has(unit.low);
  });
  if (isDone) return null;
  const isWhole = isStop(end) || end?.kind === "mark";
  const isMeeting = units.slice(at, day).some((unit) => unit.kind === "word" && planNouns.has(unit.low));
  return isWhole && !isMeeting
    ? { act: "send", verb: "send", from: at, to: at, governor: "writer", isPast: false }
    : null;
};

/** Nouns that are verbs as well: "quote to her by Monday". */
const nounsOrVerbs = /^(?:quote|link|pitch|review|update|report|copy|invoice|proposal|offer|note)$/;

/** "Drawings to her in three weeks", "trailer to Jonah tonight", "survey goes to her in June": what is to be sent whom, and when. */
const handedAt = (units: readonly Unit[], at: number): Candidate | null => {
  const before = units[at - 1];
  if (!isStop(before) && before?.kind !== "mark" && lowAt(units, at - 1) !== "so") return null;
  const first = lowAt(units, at);
  const isVerb =
    (verbs.has(first) && first !== "paper") || actAt(units, at) !== null || choreVerbs.has(first);
  if (isVerb && !nounsOrVerbs.test(first)) return null;
  let to = at;
  const isBeWith = (place: number): boolean =>
    lowAt(units, place) === "with" && lowAt(units, place - 1) === "be";
  while (to - at < 7 && !/^(?:to|for)$/.test(lowAt(units, to)) && !isBeWith(to)) {
    const unit = units[to];
    const isJoint = unit?.kind === "mark" && unit.low === "+";
    if (!unit || (unit.kind !== "word" && !isJoint) || meetingNouns.has(unit.low)) return null;
    if (to > at && verbs.has(unit.low) && !/^(?:goes|go)$/.test(unit.low)) return null;
    to += 1;
  }
  if (lowAt(units, to) === "for" && to === at) return null;
  while (to - at < 9 && units[to]?.kind === "word") {
    if (verbs.has(lowAt(units, to)) || actAt(units, to) !== null) return null;
    to += 1;
  }
  const receiver = units[to];
  const isWith = isBeWith(to - 1);
  if (receiver?.kind !== "people" || receiver.isPossessive) return null;
  if (!isWith && !/^(?:to|for)$/.test(leadOf(units, to))) return null;
  let day = to + 1;
  while (
    day - to < 4 &&
    units[day]?.kind === "word" &&
    /^(?:by|before|on|at|the|some|for|his|her)$/.test(lowAt(units, day))
  )
    day += 1;
  return isAhead(units[day])
    ? { act: "send", verb: "send", from: at, to: at, governor: "writer", isPast: false }
    : null;
};

/** The small word before people, past "my editor": "to my editor Hal". */
const leadOf = (units: readonly Unit[], at: number): string => {
  let before = at - 1;
  while (at - before < 4 && !/^(?:to|for)$/.test(lowAt(units, before)) && units[before]?.kind === "word")
    before -= 1;
  return lowAt(units, before);
};

const isLedByTo = (units: readonly Unit[], at: number): boolean =>
  /^(?:to|for)$/.test(lowAt(units, at - 1)) || /^(?:to|for) /.test(units[at]?.low ?? "");

/** "Our coffee was moved to Friday", "Dana moved us from Monday to Tuesday": a meeting, and the day it is on now. */
const movedAt = (units: readonly Unit[], at: number): Candidate | null => {
  if (!movingWords.has(lowAt(units, at)) || lowAt(units, at) === "instead") return null;
  if (lowAt(units, at + 1) === "into") return null;
  const end = sentenceEnd(units, at);
  const isTo = units.slice(at, end).some((unit, index) => isAhead(unit) && isLedByTo(units, at + index));
  const isMeeting = units
    .slice(at - 8 < 0 ? 0 : at - 8, end)
    .some(({ kind, low }) => kind === "word" && meetingNouns.has(low));
  const isOurs = units
    .slice(at - 8 < 0 ? 0 : at - 8, at)
    .some(
      (unit) =>
        unit.kind === "people" || (unit.kind === "word" && /^(?:our|us|my|appointment)$/.test(unit.low)),
    );
  const isDayed =
    (isTo && (isOurs || isMeeting)) ||
    (isMeeting && (units.slice(at, end).some(isAhead) || dayAfter(units, end)));
  return isDayed ? { act: "plan", from: at, to: at + 1, governor: "writer", isPast: false } : null;
};

/** "… again. Now it's Friday". */
const dayAfter = (units: readonly Unit[], end: number): boolean => {
  const next = units.slice(end + 1, end + 5);
  return /^(?:now|it's|its|new)$/.test(next[0]?.low ?? "") && next.some(isAhead);
};

/** "Dr. Kapoor 4/9 10:15am": somebody, a day and a time, and no more. */
const appointmentAt = (units: readonly Unit[], at: number): Candidate | null => {
  if (!isAhead(units[at]) || units[at + 1]?.kind !== "time") return null;
  const before = units.slice(Math.max(0, at - 6), at);
  const clause = before.slice(before.findLastIndex((unit) => unit.kind === "stop") + 1);
  const isOnlyWho = clause.every(
    (unit) => unit.kind === "people" || (unit.kind === "mark" && /^[,()-]$/.test(unit.low)),
  );
  const isNamed = clause.some((unit) => unit.kind === "people" && !unit.isPronoun);
  return isOnlyWho && isNamed
    ? { act: "meet", verb: "meet", from: at, to: at, governor: "writer", isPast: false }
    : null;
};

const confirming = /^(?:confirmed|confirm|scheduled|booked|fixed|agreed)$/;

/** "Invited me to the residence on February 5", "confirmed May 20 for the session", "look at them together on Friday". */
const appointedAt = (units: readonly Unit[], at: number): Candidate | null => {
  const low = lowAt(units, at);
  if (!confirming.test(low) && !/^(?:invited|invites|together)$/.test(low)) return null;
  const end = sentenceEnd(units, at);
  const isInvited = /^(?:invited|invites)$/.test(low) && /^(?:me|us)$/.test(lowAt(units, at + 1));
  const isTold = /^(?:to|i'll|will|must|should)$/.test(lowAt(units, at - 1)) || lowAt(units, at + 1) === "to";
  const isOurs = low !== "confirm" || /^(?:our|their|my)$/.test(units[at + 1]?.low ?? "");
  const meeting = confirming.test(low) && isOurs && !isTold ? meetingAround(units, at, end) : null;
  const isTogether = low === "together" && /^(?:we|let's|lets)$/.test(lowAt(units, clauseStart(units, at)));
  if (!isInvited && meeting === null && !isTogether) return null;
  const day = units.findIndex((unit, place) => place > at && place < end && isAhead(unit));
  if (day === -1 || day - at > 10 || units.slice(at, day).some(({ low: word }) => word === "speak"))
    return null;
  const act = meeting === "call" ? "call" : "meet";
  return { act, verb: act, from: at, to: isInvited ? at + 2 : at + 1, governor: "writer", isPast: false };
};

/** What kind of meeting a sentence names. */
const meetingAround = (units: readonly Unit[], at: number, end: number): string | null => {
  const kinds = units
    .slice(clauseStart(units, at), end)
    .flatMap(({ kind, low }) =>
      kind === "word" && !/^(?:time|slot|meet)$/.test(low) ? (meetingNouns.get(low) ?? []) : [],
    );
  return kinds[0] ?? null;
};

const clauseStart = (units: readonly Unit[], at: number): number => {
  let from = at;
  while (from > 0 && !isStop(units[from - 1])) from -= 1;
  return from;
};

/** "Try again Monday", "retry Fri", "trying Patsy tomorrow": what was tried before. */
const triedAt = (units: readonly Unit[], at: number): Candidate | null => {
  const low = lowAt(units, at);
  if (!/^(?:try|trying|retry|retrying)$/.test(low)) return null;
  let to = at + 1;
  while (to - at < 4 && (units[to]?.kind === "people" || /^(?:again|me|later)$/.test(lowAt(units, to))))
    to += 1;
  const isAgain = units.slice(at, to).some((unit) => unit.low === "again") || low.startsWith("re");
  const isWhom = units.slice(at, to).some(({ kind }) => kind === "people");
  const isBegun =
    isStop(units[at - 1]) || /^(?:but|so|and|or|instead|i|i'll|will)$/.test(lowAt(units, at - 1));
  if (isWhom && isBegun && !isAgain)
    return { act: "reach", verb: "reach", from: at, to: at + 1, governor: "writer", isPast: false };
  if (!isAhead(units[to]) || !(isAgain || isWhom || to === at + 1)) return null;
  return { act: "check-in", verb: "try again", from: at, to: at + 1, governor: "writer", isPast: false };
};

/** A step that is said by its noun and its day at a unit; null where there is none. */
export const saidNounAt = (units: readonly Unit[], at: number): Candidate | null =>
  wantedAt(units, at) ??
  triedAt(units, at) ??
  appointedAt(units, at) ??
  appointmentAt(units, at) ??
  movedAt(units, at) ??
  handedAt(units, at) ??
  dueThingAt(units, at);
