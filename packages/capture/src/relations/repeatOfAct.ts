import { subjectVerbs } from "../words/slotWords";
import { tellingVerbs } from "../words/choreWords";
import { wordSet } from "../words/wordSet";
import { isUntil } from "./plannedDay";
import type { Unit } from "./units";

/** After these how often is said of something else: "the class she gives every Monday". */
const ofOthers = wordSet("that which who whose when where while because since as if he she it they");
/** Among what somebody does as a subject, these say nothing of anybody. */
const sayNothing = wordSet("just also now currently");

/** Whether a unit says that something comes again and again. */
export const isRepeat = (unit: Unit | undefined): boolean =>
  unit?.kind === "day" && unit.day.repeats !== undefined;

const isTelling = (unit: Unit): boolean =>
  unit.kind === "people"
    ? /^(?:she|he|they)(?:'|$)/.test(unit.low)
    : unit.kind === "word" &&
      !sayNothing.has(unit.low) &&
      (ofOthers.has(unit.low) || subjectVerbs.has(unit.low) || tellingVerbs.has(unit.low));

/** Where how often something is done is said within its words; null where nowhere, or of something else. */
export const repeatWithin = (units: readonly Unit[], from: number, to: number): number | null => {
  for (let at = from; at < to; at += 1) {
    const unit = units[at];
    if (isRepeat(unit)) return at;
    if (!unit || isTelling(unit)) return null;
  }
  return null;
};

/** "Every week until June": the unit of the end, which no recurrence holds. */
const endAfter = (units: readonly Unit[], repeatAt: number, to: number): number | null => {
  const at = units.slice(repeatAt + 1, to).findIndex(isUntil);
  return at === -1 ? null : repeatAt + 1 + at;
};

/** Units of words that say how often or how long something is to come again, and that no recurrence holds. */
export const unkeptOf = (units: readonly Unit[], repeatAt: number | null, to: number): number[] => {
  const unit = repeatAt === null ? undefined : units[repeatAt];
  const repeats = unit?.kind === "day" ? unit.day.repeats : undefined;
  if (repeatAt === null || !repeats) return [];
  const end = endAfter(units, repeatAt, to);
  const isKept = repeats.often !== null && !repeats.isEnded;
  return [...(isKept ? [] : [repeatAt]), ...(end === null ? [] : [end])];
};
