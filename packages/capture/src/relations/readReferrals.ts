import { advised } from "./referrals/advised";
import { gave } from "./referrals/gave";
import { handedOn, introGiven, introduced, putTogether } from "./referrals/introduced";
import { passive, tipFrom } from "./referrals/passive";
import { type FoundReferral, isPeople } from "./referrals/referral";
import { pointedToTheirs, spokenOf, toldAbout } from "./referrals/spokenOf";
import { turnedTo } from "./referrals/turnedTo";
import type { Unit } from "./units";

/** "Dana -> Sam -> Kofi". */
const arrow = (units: readonly Unit[], at: number): FoundReferral | null => {
  const [before, after] = [units[at - 1], units[at + 1]];
  if (
    units[at]?.kind !== "mark" ||
    units[at]?.low !== "->" ||
    !isPeople(before) ||
    !isPeople(after) ||
    after.isPronoun
  )
    return null;
  const from = before.people.at(-1);
  return from === undefined || after.people.includes(from)
    ? null
    : { from, to: after.people, start: at - 1, end: at + 2 };
};

/** Who pointed the writer to whom, in the order of the text. */
export const readReferrals = (units: readonly Unit[]): FoundReferral[] => {
  const found: FoundReferral[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const one =
      arrow(units, at) ??
      introduced(units, at) ??
      passive(units, at) ??
      advised(units, at) ??
      gave(units, at) ??
      introGiven(units, at) ??
      tipFrom(units, at) ??
      putTogether(units, at) ??
      handedOn(units, at) ??
      spokenOf(units, at) ??
      toldAbout(units, at) ??
      pointedToTheirs(units, at) ??
      turnedTo(units, at);
    if (one) found.push(one);
  }
  return found;
};
