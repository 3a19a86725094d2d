import type { Reading } from "../people/reading";
import { introducedTo } from "../relations/introducedTo";
import type { Unit } from "../relations/units";

/**
 * The people to list, in order: without those who are mentioned only because somebody else is to be introduced to
 * them.
 */
export const peopleToList = (reading: Reading, units: readonly Unit[]): number[] => {
  const aside = introducedTo(units);
  const kept = new Set<number>();
  for (const [at, unit] of units.entries())
    if (unit.kind === "people" && !unit.isPronoun && !aside.has(at))
      for (const index of unit.people) kept.add(index);
  return reading.people.map((_person, index) => index).filter((index) => kept.has(index));
};
