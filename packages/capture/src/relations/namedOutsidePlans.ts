import type { FoundPromise } from "./readPromises";
import type { Unit } from "./units";

/** Where something is told that is still to be: an act, an invitation. */
export interface Plan {
  readonly from: number;
  readonly to: number;
  readonly dayAt: number | null;
}

/** What somebody else is to do, by where it is said that they will. */
type Promised = Pick<FoundPromise, "saidAt">;

/** By unit, whether it belongs to something still to be done. */
export const plannedUnits = (units: readonly Unit[], plans: readonly Plan[]): boolean[] => {
  const planned = Array.from({ length: units.length }, () => false);
  for (const { from, to, dayAt } of plans) {
    for (let at = from; at < to; at += 1) planned[at] = true;
    if (dayAt !== null) planned[dayAt] = true;
  }
  return planned;
};

/** The people named at least once outside of what is still to be done, by their index. */
export const findNamedOutsidePlans = (
  units: readonly Unit[],
  plans: readonly Plan[],
): ReadonlySet<number> => {
  const planned = plannedUnits(units, plans);
  return new Set(
    units.flatMap((unit, at) =>
      unit.kind === "people" && !unit.isPronoun && !planned[at] ? unit.people : [],
    ),
  );
};

/** "Renee will send me the figures": where somebody is named who is only to do something. `promises` are these. */
const isToDoAt = (units: readonly Unit[], at: number, promises: readonly Promised[]): boolean => {
  const isJoined = /^(?:and|&)$/.test(units[at + 1]?.low ?? "") && units[at + 2]?.kind === "people";
  if (isJoined) return isToDoAt(units, at + 2, promises);
  // Who promised has spoken.
  const hasSpoken = /^(?:promised|offered|agreed)$/.test(units[at + 1]?.low ?? "");
  return !hasSpoken && promises.some(({ saidAt }) => saidAt === at + 1);
};

/**
 * The people with whom a sentence, or an item of a list, begins: "Dana Ruiz, NYPL". At an event these were met, and not whoever
 * something was done for: "waiting for Owen", "left a voicemail for Maya", "Wei's birthday". Nor whoever only is to do
 * something, of whom no more is said; `isDescribed` are the others.
 */
export const findIntroduced = (
  units: readonly Unit[],
  promises: readonly Promised[],
  isDescribed: (index: number) => boolean,
): ReadonlySet<number> =>
  new Set(
    units.flatMap((unit, at) => {
      if (unit.kind !== "people" || unit.isPossessive) return [];
      const before = units[at - 1];
      const begins =
        !before || before.kind !== "word" || /^(?:and|&|also|then|with|w\/|plus)$/.test(before.low);
      if (!begins) return [];
      return isToDoAt(units, at, promises) ? unit.people.filter(isDescribed) : unit.people;
    }),
  );

/**
 * Whom a note begins with, and what they are: "Marcus Webb, archivist at Getty. Introduced me to Aiko" is a note of Marcus,
 * whomever he pointed to.
 */
export const findHeading = (
  units: readonly Unit[],
  isDescribed: (index: number) => boolean,
): ReadonlySet<number> => {
  const [first, ...rest] = units;
  if (first?.kind !== "people" || first.isPossessive) return new Set();
  const next = rest.find(({ kind }) => kind !== "mark" && kind !== "contact");
  return new Set(next === undefined || next.kind === "stop" ? first.people.filter(isDescribed) : []);
};
