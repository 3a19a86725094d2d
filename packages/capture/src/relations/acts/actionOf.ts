import { movingWords } from "../../words/whenWords";
import type { PlannedAct } from "../act";
import type { Candidate } from "../candidates";
import { isAgreedOn } from "../agreed";
import { meetingIn } from "../refineAct";
import type { Unit } from "../units";

export const wordsIn = (units: readonly Unit[], from: number, to: number): string[] =>
  units
    .slice(from, to)
    .filter(({ kind }) => kind === "word")
    .map(({ low }) => low);

/** Whether the text tells what happened, so that "coffee with Dana today" is over. */
export const tellsWhatHappened = (units: readonly Unit[]): boolean =>
  units.some(
    ({ kind, low }) =>
      kind === "word" &&
      /^(?:told|said|says|suggested|introduced|recommended|mentioned|met|had|was|talked|gave|sent|discussed|loved|liked|wants|thinks|offered|pointed|went|referred|asked|knows|has|promised|learned|is|interested)$/.test(
        low,
      ),
  );

/** "Connect Dana with Sam" is to introduce, over coffee too; "connect with Dana" is what it was. */
export const connected = (
  units: readonly Unit[],
  candidate: Candidate,
  to: number,
  action: PlannedAct["action"],
): PlannedAct["action"] => {
  if (candidate.act !== "connect") return action;
  const person = units.findIndex((unit, at) => at >= candidate.to && at < to && unit.kind === "people");
  if (person === -1 || units[person - 1]?.low === "with" || units[person - 1]?.low === "w/") return action;
  const named = units[person];
  const isPair = named?.kind === "people" && named.people.length === 2 && !named.isPronoun;
  const isByWay = units.slice(person + 1, to).some(({ low }) => /^(?:linkedin|on)$/.test(low));
  if (isPair && person === candidate.to && !isByWay) return "introduce";
  const joint = units[person + 1]?.low ?? "";
  return /^(?:with|to|and|w\/)$/.test(joint) &&
    !(units[person + 1]?.kind === "word" && units[person + 2]?.low === "linkedin")
    ? "introduce"
    : action;
};

const sentenceWords = (units: readonly Unit[], at: number): string[] => {
  let from = at;
  while (from > 0 && units[from - 1]?.kind !== "stop") from -= 1;
  const stop = units.findIndex(({ kind }, place) => place > at && kind === "stop");
  return wordsIn(units, from, stop === -1 ? units.length : stop);
};

/** "Rang Bev, no answer. Try again Monday": in the way that was tried before. */
export const triedBefore = (units: readonly Unit[], at: number): PlannedAct["action"] => {
  for (const unit of units.slice(0, at).toReversed()) {
    if (unit.kind !== "word") continue;
    if (/^(?:rang|called|phoned|vm|answer|rung|call|phone)$/.test(unit.low)) return "call";
    if (/^(?:emailed|wrote|mailed|email)$/.test(unit.low)) return "email";
  }
  return "check-in";
};

/** "Coffee with Dana fell through": it is not to be; "moved to Friday" it is. */
const isCalledOff = (units: readonly Unit[], { from, to }: Candidate): boolean => {
  for (let at = to; at < units.length && units[at]?.kind !== "stop"; at += 1) {
    const low = units[at]?.kind === "word" ? (units[at]?.low ?? "") : "";
    if (movingWords.has(low)) return false;
    const isOff = low === "off" && /^(?:is|was|called|'s|now)$/.test(units[at - 1]?.low ?? "");
    const isFallen = /^(?:fell|falls)$/.test(low) && units[at + 1]?.low === "through";
    if (isOff || isFallen || /^(?:cancelled|canceled)$/.test(low)) return at > from;
  }
  return false;
};

export const planAction = (
  units: readonly Unit[],
  candidate: Candidate,
  words: readonly string[],
  isDayed: boolean,
  hasPerson: boolean,
  to: number,
): PlannedAct["action"] | null => {
  if (candidate.isPast || isCalledOff(units, candidate)) return null;
  const nouns = units
    .slice(candidate.from, candidate.to)
    .filter(({ kind }) => kind === "word")
    .map(({ low }) => low);
  const isMoved = nouns.some((noun) => movingWords.has(noun));
  const moved = isMoved ? (meetingIn(sentenceWords(units, candidate.from)) ?? "meeting") : null;
  const action = meetingIn(nouns) ?? (nouns.includes("intro") ? "call" : moved);
  if (action === null) return null;
  if (moved !== null) return action;
  const hasPast = units
    .slice(candidate.to, to)
    .some((unit) => unit.kind === "day" && unit.day.ahead === null);
  if (hasPast) return null;
  if (isDayed)
    return meetingIn([...nouns, ...words.slice(0, 3)]) === "coffee" &&
      action === "meeting" &&
      words[0] === "over"
      ? "coffee"
      : action;
  if (isAgreedOn(units, candidate.from)) return action;
  const isWhole =
    hasPerson &&
    !tellsWhatHappened(units) &&
    units.every(({ kind, low }) => kind !== "stop" || low === ".") &&
    units.filter(({ kind }) => kind === "stop").length <= 1 &&
    candidate.from === 0 &&
    units.length < 12 &&
    !/^(?:call|chat|talk|phone|visit)$/.test(nouns[0] ?? "");
  return isWhole ? action : null;
};
