import type { PlannedAct } from "../relations/act";
import type { Unit } from "../relations/units";
import { meetingNouns } from "../words/actWords";

/** What two do together whom "coffee" or a meeting stands for: the words that were said tell it. */
const isTold = (low: string): boolean =>
  low === "walk" || (meetingNouns.get(low) === "coffee" && !/^(?:cup|bite)$/.test(low));

const nearest = 40;

/** Where it was said last before an act: "Asked Sam to lunch, he said Friday". */
const before = (units: readonly Unit[], at: number): string | undefined =>
  units.slice(Math.max(0, at - nearest), at).findLast(({ kind, low }) => kind === "word" && isTold(low))?.low;

/** "Lunch with Sam", "Walk with Ines", where it was no coffee that was said; null where that is not said. */
export const mealOf = (units: readonly Unit[], act: PlannedAct, name: string): string | null => {
  if (act.action !== "coffee" && act.action !== "meeting") return null;
  const words = units.slice(act.from, act.to);
  const topic = words.findIndex(({ low }) => /^(?:about|re|regarding|after|before)$/.test(low));
  const own = (topic === -1 ? words : words.slice(0, topic)).find(
    ({ kind, low }) => kind === "word" && isTold(low),
  );
  const meal = own?.low ?? (act.action === "coffee" ? before(units, act.from) : undefined);
  if (meal === undefined || (meal === "walk" && act.action === "coffee")) return null;
  return `${meal.slice(0, 1).toUpperCase()}${meal.slice(1)} with ${name}`;
};
