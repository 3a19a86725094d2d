import { adviceVerbs, giveVerbs } from "../../words/referralWords";
import type { PlannedAct } from "../act";
import type { Unit } from "../units";
import { type FoundReferral, isPeople, isStop } from "./referral";
import { subjectOf } from "./whoPointed";

/** Verbs by which one who is spoken of may be pointed to, beside those that say it themselves. */
const others = /^(?:knows|put|passes|mentions|forward|pass|put|brought|hooked|swears|vouches)$/;

/** Where one of the people is named first. */
const firstNamed = (units: readonly Unit[], index: number): number =>
  units.findIndex((unit) => isPeople(unit) && !unit.isPronoun && unit.people.includes(index));

/** The verb with which somebody tells or hands on, before a place in its sentence. */
const tellingBefore = (units: readonly Unit[], at: number): number | null => {
  for (let before = at - 1; before >= 0 && !isStop(units[before]); before -= 1) {
    const unit = units[before];
    if (unit?.kind !== "word") continue;
    if (/^(?:met|saw|talked|spoke|chatted|sat)$/.test(unit.low)) return null;
    if (adviceVerbs.has(unit.low) || giveVerbs.has(unit.low) || others.test(unit.low)) return before;
  }
  return null;
};

/**
 * "She says the ledgers are with Hauke Brinkmann. Ask Hauke": of whom somebody else told first, and toward whom something is to be
 * done, that one was pointed to.
 */
export const referralsByPlan = (
  units: readonly Unit[],
  told: readonly FoundReferral[],
  acts: readonly PlannedAct[],
): FoundReferral[] => {
  const known = new Set(told.flatMap(({ from, to }) => (from === null ? to : [from, ...to])));
  const planned = [...new Set(acts.flatMap(({ people }) => people))];
  return planned.flatMap((index) => {
    const at = firstNamed(units, index);
    const isPlannedLater = acts.some(({ people, from }) => people.includes(index) && from > at);
    if (at === -1 || known.has(index) || !isPlannedLater) return [];
    const verb = tellingBefore(units, at);
    // "Told Dana that …": she is the one who is told.
    if (verb === null || verb === at - 1) return [];
    const from = subjectOf(units, verb);
    return typeof from === "number" && from !== index
      ? [{ from, to: [index], start: verb, end: at + 1 }]
      : [];
  });
};
