import { movingWords } from "../../words/whenWords";
import type { Candidate } from "../candidates";
import { isDayOfOther } from "./dayOfOther";
import { isFuture, isWhich } from "../plannedDay";
import { isRepeat } from "../repeatOfAct";
import type { Unit } from "../units";
import type { CalendarDay } from "@followthrough/contract";

/** A day said first: "Tomorrow: call Dana", "On Friday I'll email her". */
export const leadingDay = (units: readonly Unit[], from: number): number | null => {
  let at = from - 1;
  while (at >= 0) {
    const unit = units[at];
    if (
      unit?.kind === "time" ||
      (unit?.kind === "mark" && /^[,:\-([]$/.test(unit.low)) ||
      (unit?.kind === "word" &&
        /^(?:i|i'll|we|we'll|will|need|to|should|must|let's|please|then|and|maybe|have|a|the|my|i'm|we're|->)$/.test(
          unit.low,
        ))
    )
      at -= 1;
    else break;
  }
  if (!isFuture(units[at])) return null;
  // "At 8 am tomorrow call Dana".
  const prior = units[at - 1]?.kind === "time" ? units[at - 2] : units[at - 1];
  const isStart =
    prior === undefined ||
    prior.kind === "stop" ||
    (prior.kind === "mark" && prior.low !== ")") ||
    (prior.kind === "word" && /^(?:and|then|but|so|maybe|again)$/.test(prior.low)) ||
    // "Remind me every Monday to call Dana".
    (prior.low === "me" && /^remind(?:er)?$/.test(units[at - 2]?.low ?? "")) ||
    /^(?:remember|reminder)$/.test(prior.low);
  return isStart ? at : null;
};

/** The day of an act within its words; one inside "about the opening in June" only where there is no other. */
export const dayWithin = (units: readonly Unit[], from: number, to: number): number | null => {
  const days: number[] = [];
  let topic = -1;
  for (let at = from; at < to; at += 1) {
    const unit = units[at];
    // "Whether the gym is free on June 20": what is asked.
    if (unit?.kind === "word" && unit.low === "whether") break;
    if (unit?.kind === "word" && /^(?:about|re|regarding)$/.test(unit.low)) topic = at;
    if (isFuture(unit) && !isRepeat(unit)) days.push(at);
  }
  const moved = movedTo(units, days, from);
  if (moved !== null) return moved;
  const strong = days.filter(
    (at) =>
      !isInTopic(units, topic, at) &&
      !isInstead(units, at) &&
      !isWhich(units, at) &&
      !isDayOfOther(units, from, at),
  );
  const firm = strong.find((at) => !isWeak(units[at]));
  return firm ?? strong[0] ?? null;
};

const isLed = (units: readonly Unit[], at: number, word: string): boolean =>
  units[at]?.low.startsWith(`${word} `) === true ||
  (units[at - 1]?.kind === "word" && units[at - 1]?.low === word);

/** "Moved from Wednesday to Friday": the day something was put on. */
const movedTo = (units: readonly Unit[], days: readonly number[], from: number): number | null => {
  const isMoved = days.some((day) =>
    units.slice(Math.max(0, from - 1), day).some(({ kind, low }) => kind === "word" && movingWords.has(low)),
  );
  return isMoved && days.length > 1 ? (days.findLast((at) => isLed(units, at, "to")) ?? null) : null;
};

/** "On Thursday instead of Tuesday": the day that it is not any more. */
const isInstead = (units: readonly Unit[], at: number): boolean =>
  units[at - 1]?.low === "of" && units[at - 2]?.low === "instead";

/** Of "every month" no day is said, and so it is due as what has none. */
export const dayOf = ({ day }: Extract<Unit, { kind: "day" }>): CalendarDay | null =>
  day.repeats?.isDaySaid === false ? null : day.ahead;

const isWeak = (unit: Unit | undefined): boolean => unit?.kind === "day" && unit.day.isWeak;

/** "About the opening in June": a month after a noun of the topic says when the topic is. */
const isInTopic = (units: readonly Unit[], topic: number, at: number): boolean => {
  const unit = units[at];
  return (
    topic !== -1 &&
    topic < at &&
    unit?.kind === "day" &&
    /^(?:in|this|for) \p{L}+$/u.test(unit.low) &&
    /^(?:opening|role|position|conference|event|job|internship|program|workshop|start|launch|residency|grant|summit|meeting|panel|talk|visit)$/.test(
      units[at - 1]?.low ?? "",
    )
  );
};

/** "Away until March 23; email her then": the day said before. */
export const dayBefore = (units: readonly Unit[], candidate: Candidate, to: number): CalendarDay | null => {
  const then = units.findIndex(
    (unit, at) => at >= candidate.to && at < to && unit.kind === "word" && unit.low === "then",
  );
  const after = units[then + 1];
  if (then === -1 || (then + 1 < to && after?.kind === "word")) return null;
  const said = units
    .slice(0, candidate.from)
    .findLast((unit) => unit.kind === "day" && unit.day.ahead !== null && !isRepeat(unit));
  return said?.kind === "day" ? said.day.ahead : null;
};
