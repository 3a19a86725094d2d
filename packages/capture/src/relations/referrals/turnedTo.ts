import type { Unit } from "../units";
import { type FoundReferral, isPeople, isStop, isWord } from "./referral";
import { pointed } from "./whoPointed";

const farthest = 24;

/** "She said the spots are gone, but try Craig", also in a sentence of its own: whom somebody said to turn to. */
export const turnedTo = (units: readonly Unit[], at: number): FoundReferral | null => {
  if (!isWord(units[at], /^(?:try|ask|contact)$/) || !isWord(units[at - 1], /^(?:but|instead)$/)) return null;
  const object = units[at + 1];
  if (!isPeople(object) || object.isPronoun || object.isPossessive) return null;
  let stops = 0;
  for (let before = at - 2; before >= 0 && at - before < farthest; before -= 1) {
    if (isStop(units[before])) stops += 1;
    if (stops > 1) return null;
    if (isWord(units[before], /^(?:said|says|told|tells|thinks|replied|wrote)$/))
      return pointed(units, before, at + 1);
  }
  return null;
};
