import type { Unit } from "./units";

/** Where something is told that is still to be: an act, an invitation. */
export interface Plan {
  readonly from: number;
  readonly to: number;
  readonly dayAt: number | null;
}

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

/**
 * The people with whom a sentence, or an item of a list, begins: "Dana Ruiz, NYPL". At an event these were met, and not whoever
 * something was done for: "waiting for Owen", "left a voicemail for Maya", "Wei's birthday".
 */
export const findIntroduced = (units: readonly Unit[]): ReadonlySet<number> =>
  new Set(
    units.flatMap((unit, at) => {
      if (unit.kind !== "people" || unit.isPossessive) return [];
      const before = units[at - 1];
      const begins =
        !before || before.kind !== "word" || /^(?:and|&|also|then|with|w\/|plus)$/.test(before.low);
      return begins ? unit.people : [];
    }),
  );
