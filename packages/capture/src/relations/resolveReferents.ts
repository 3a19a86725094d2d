import type { PronounReferents } from "./acts/whomOf";
import type { FoundReferral } from "./referrals/referral";
import type { Unit } from "./units";

/**
 * "Got Minh's email from Theo. Email her": the one pointed to is meant, though the one who pointed was named last. Null
 * where it is not so.
 */
const turnedToReferred = (
  pointed: readonly FoundReferral[],
  units: readonly Unit[],
  at: number,
  people: readonly number[],
): readonly number[] | null => {
  const last = pointed.findLast(({ start }) => start < at);
  if (!last || last.from === null || people.length !== 1 || people[0] !== last.from) return null;
  const named = units.slice(0, at).filter((unit) => unit.kind === "people" && !unit.isPronoun);
  const latest = named.at(-1);
  return latest?.kind === "people" && latest.people.includes(last.from) ? last.to : null;
};

/** Decides whom a pronoun means after a referral was mentioned. */
export const resolveReferents = (
  pointed: readonly FoundReferral[],
  units: readonly Unit[],
): PronounReferents => ({
  thanked: (at) => {
    const last = pointed.findLast(({ start, from }) => start < at && from !== null);
    return last?.from === undefined || last.from === null ? null : [last.from];
  },
  turned: (at, people) => turnedToReferred(pointed, units, at, people),
});
