import type { Reading } from "../people/reading";
import { introducedTo } from "../relations/introducedTo";
import type { Unit } from "../relations/units";

/** People who are in the note only as those another is to be introduced to are left out; the others keep their order. */
export const peopleToList = (reading: Reading, units: readonly Unit[]): number[] => {
  const aside = introducedTo(units);
  const kept = new Set<number>();
  for (const [at, unit] of units.entries())
    if (unit.kind === "people" && !unit.isPronoun && !aside.has(at))
      for (const index of unit.people) kept.add(index);
  return reading.people.map((_person, index) => index).filter((index) => kept.has(index));
};
