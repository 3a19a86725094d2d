import type { CalendarDay } from "@followthrough/contract";
import { nextWorkingDay } from "@followthrough/domain/workingDays";
import type { CaptureContext } from "../captureDraft";
import { waitingWords, whenOnly } from "../words/whenWords";
import type { PlannedAct } from "./act";
import { isDayOfOther } from "./acts/dayOfOther";
import { isVerb } from "./clause";
import { isWhich } from "./plannedDay";
import { isRepeat } from "./repeatOfAct";
import { timeOfAct } from "./timeOfAct";
import type { Unit } from "./units";

// Every day to come that is said is the day of something. One that no step took for its own belongs to the nearest step
// without any, unless its own clause tells of something else: a step is never on the next working day beside a day said.

const workWeek = [1, 2, 3, 4, 5];

interface Bounds {
  readonly from: number;
  readonly to: number;
}

const isStop = (unit: Unit | undefined): boolean => unit === undefined || unit.kind === "stop";
const isWord = (unit: Unit | undefined): boolean => unit?.kind === "word";

/** The sentence that a unit is in. */
const sentenceOf = (units: readonly Unit[], at: number): Bounds => {
  let [from, to] = [at, at];
  while (from > 0 && !isStop(units[from - 1])) from -= 1;
  while (to < units.length && !isStop(units[to])) to += 1;
  return { from, to };
};

const isAhead = (unit: Unit | undefined): boolean =>
  unit?.kind === "day" && unit.day.ahead !== null && !isRepeat(unit) && !/^(?:since|from) /.test(unit.low);

/** The clause around a unit, between marks. */
const clauseOf = (units: readonly Unit[], at: number, { from, to }: Bounds) => {
  let [first, last] = [at, at];
  while (first > from && units[first - 1]?.kind !== "mark") first -= 1;
  while (last < to && units[last]?.kind !== "mark") last += 1;
  return { first, last };
};

/** Whether a day is one of something that is told: "she starts on Monday", "met Friday". Of "hasn't replied by Thursday" it is none. */
const isOfSomethingElse = (
  units: readonly Unit[],
  at: number,
  sentence: Bounds,
  act: PlannedAct,
): boolean => {
  const { first, last } = clauseOf(units, at, sentence);
  if (at >= act.verbTo && isDayOfOther(units, act.verbTo, at)) return true;
  const isOutside = (place: number): boolean => place < act.from || place >= act.verbTo;
  const clause = units.slice(first, last).filter((_unit, place) => isOutside(first + place));
  if (clause.some(({ kind, low }) => kind === "word" && waitingWords.has(low))) return false;
  // Behind the act, what comes between tells whose day it is.
  const before = units.slice(at >= act.verbTo ? Math.max(first, act.verbTo) : first, at);
  return before.some((unit) => isVerb(unit) || unit.kind === "event");
};

/** A sentence that only says when: "Do it Sunday." */
const dayAlone = (units: readonly Unit[], from: number): number | null => {
  const { to } = sentenceOf(units, from);
  let found: number | null = null;
  for (let at = from; at < to; at += 1) {
    if (isAhead(units[at])) found = at;
    else if (isWord(units[at]) && !whenOnly.has(units[at]?.low ?? "")) return null;
    else if (units[at]?.kind === "people" || units[at]?.kind === "event") return null;
  }
  return found;
};

interface Neighbours {
  readonly before: PlannedAct | undefined;
  readonly next: PlannedAct | undefined;
}

const dayFor = (
  units: readonly Unit[],
  act: PlannedAct,
  { before, next: after }: Neighbours,
  used: ReadonlySet<number>,
): number | null => {
  const sentence = sentenceOf(units, act.from);
  const first = Math.max(sentence.from, before && before.verbTo <= act.from ? before.verbTo : 0);
  const last = Math.min(sentence.to, after && after.from > act.from ? after.from : sentence.to);
  const isFree = (at: number): boolean =>
    isAhead(units[at]) &&
    !isWhich(units, at) &&
    !used.has(at) &&
    !isOfSomethingElse(units, at, sentence, act);
  for (let at = act.from - 1; at >= first; at -= 1) if (isFree(at)) return at;
  for (let at = act.verbTo; at < last; at += 1) if (isFree(at)) return at;
  const next = dayAlone(units, sentence.to + 1);
  return next !== null && !used.has(next) ? next : null;
};

const away =
  /^(?:away|out|off|vacation|holiday|holidays|travelling|traveling|abroad|busy|closed|sick|sabbatical)$/;

/** "Away until July 10, then call": after that day. Of "wait until March 20, then" it is that day itself. */
const dueAt = (units: readonly Unit[], at: number, workingDays: readonly number[]): CalendarDay | null => {
  const unit = units[at];
  if (unit?.kind !== "day" || unit.day.ahead === null) return null;
  const isUntil = /^(?:until|till|through) /.test(unit.low);
  const { from } = sentenceOf(units, at);
  const isAway = isUntil && units.slice(from, at).some(({ kind, low }) => kind === "word" && away.test(low));
  const isThen = units[at + 1]?.kind === "mark" ? units[at + 2] : units[at + 1];
  return isAway && isThen?.low === "then" ? nextWorkingDay(unit.day.ahead, workingDays) : unit.day.ahead;
};

/** Gives each step without a day the day that was said beside it and that nothing else took. */
export const withDaysLeft = (
  units: readonly Unit[],
  acts: readonly PlannedAct[],
  taken: readonly number[],
  { workingDays = workWeek }: Pick<CaptureContext, "workingDays">,
): PlannedAct[] => {
  const used = new Set([
    ...taken,
    ...acts.flatMap(({ dayAt, repeatAt }) => [dayAt, repeatAt].filter((at) => at !== null)),
  ]);
  return acts.map((act, index) => {
    if (act.dueOn !== null || act.repeatAt !== null) return act;
    const dayAt = dayFor(units, act, { before: acts[index - 1], next: acts[index + 1] }, used);
    const dueOn = dayAt === null ? null : dueAt(units, dayAt, workingDays);
    if (dayAt === null || dueOn === null) return act;
    used.add(dayAt);
    return {
      ...act,
      dueOn,
      dayAt,
      ...timeOfAct(units, { from: act.from, verbTo: act.verbTo, to: act.to, dayAt, action: act.action }),
    };
  });
};
