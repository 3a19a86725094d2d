import type { Reading } from "../people/reading";
import type { PlannedAct } from "../relations/act";
import type { Unit } from "../relations/units";

const checking: readonly (readonly [RegExp, string])[] = [
  [/^(?:follow|fup|f-up|fu|f\/u)/, "Follow up with"],
  [/^(?:re)?-?ping/, "Ping"],
  [/^chase/, "Chase"],
  [/^nudge/, "Nudge"],
  [/^catch/, "Catch up with"],
  [/^reconnect/, "Reconnect with"],
];

const lowOf = (unit: Unit | undefined): string => (unit?.kind === "word" ? unit.low : "");

/** The one whom the act's own words name right behind its verb. */
const namedBehind = (units: readonly Unit[], { verbTo, to, people }: PlannedAct): number | null => {
  let at = verbTo;
  while (at < to && /^(?:to|with|w\/|on|in|up|back)$/.test(lowOf(units[at]))) at += 1;
  const unit = units[at];
  return unit?.kind === "people" && unit.people.length === 1 && unit.people[0] === people[0] ? at : null;
};

/** Where the words begin that go on behind the one named; null where the verb that was said is no way to tell the step. */
export const saidVerb = (
  units: readonly Unit[],
  act: PlannedAct,
  name: string,
): { readonly sentence: string; readonly restAt: number | null } | null => {
  const said = units
    .slice(act.from, act.verbTo)
    .filter(({ kind }) => kind === "word")
    .map(({ low }) => low)
    .join(" ");
  if (act.action === "check-in") {
    const verb = checking.find(([begins]) => begins.test(said))?.[1];
    return verb === undefined ? null : { sentence: `${verb} ${name}`, restAt: null };
  }
  const isInviting = said === "invite" && /^(?:coffee|meeting|call)$/.test(act.action);
  if (
    (act.action !== "other" && !isInviting) ||
    !/^(?:ask|tell|remind|let|pay|invite|congratulate|help|inform|update)$/.test(said)
  )
    return null;
  const at = namedBehind(units, act);
  return at === null
    ? null
    : { sentence: `${said.slice(0, 1).toUpperCase()}${said.slice(1)} ${name}`, restAt: at + 1 };
};

/** Whom somebody is to be introduced to, in the words of the act; null where it is not said. */
export const introducedWith = (
  { people }: Reading,
  units: readonly Unit[],
  act: PlannedAct,
  index: number,
): Place | string | null => {
  const at = units.findIndex(
    (unit, place) =>
      place >= act.verbTo && place < act.to && unit.kind === "people" && unit.people.includes(index),
  );
  const named = units[at];
  if (named?.kind !== "people") return null;
  const [other, ...more] = named.people.filter((one) => one !== index);
  if (other !== undefined && more.length === 0) return people[other]?.name ?? null;
  return /^(?:to|with|and|&|w\/)$/.test(lowOf(units[at + 1])) ? { from: at + 2 } : null;
};

interface Place {
  readonly from: number;
}
