import type { Reading } from "../../people/reading";
import type { Candidate } from "../candidates";
import type { Target } from "../targets";
import type { Unit } from "../units";

/** Who is meant where an act names nobody: those named last before it, or after a referral who is to be thanked. */
const focusAt = (
  reading: Reading,
  units: readonly Unit[],
  at: number,
  thanked: readonly number[] | null,
): readonly number[] => {
  if (thanked) return thanked;
  for (let before = at - 1; before >= 0; before -= 1) {
    const unit = units[before];
    if (unit?.kind === "people" && !(unit.isPronoun && units[before]?.low === "it")) return unit.people;
  }
  const first = units.find((unit) => unit.kind === "people");
  return first?.kind === "people" ? first.people.slice(0, 1) : reading.people.length > 0 ? [0] : [];
};

/** Whom a pronoun, or no name at all, means after a referral. */
export interface PronounReferents {
  /** Who is to be thanked. */
  readonly thanked: (at: number) => readonly number[] | null;
  readonly turned: (at: number, people: readonly number[]) => readonly number[] | null;
}

export const personOf = (
  reading: Reading,
  units: readonly Unit[],
  candidate: Candidate,
  targets: readonly Target[],
  action: string,
  meant: PronounReferents,
): readonly number[] => {
  const [first] = targets;
  const thanked = action === "thank" ? meant.thanked(candidate.from) : null;
  const unit = first ? units.slice(candidate.to).find((one) => one.kind === "people") : undefined;
  const isPronoun = unit?.kind === "people" && unit.isPronoun;
  if (first && !(isPronoun && thanked)) {
    if (isPronoun && /^(?:them|em|'em)$/.test(unit.low) && isThing(units, candidate))
      return lastSingle(units, candidate.from) ?? first.people;
    return isPronoun ? (meant.turned(candidate.from, first.people) ?? first.people) : first.people;
  }
  const focus = focusAt(reading, units, candidate.from, thanked);
  return thanked ? focus : (meant.turned(candidate.from, focus) ?? focus);
};

/** "Fatima wants our slides, send them tomorrow": the slides. */
const isThing = (units: readonly Unit[], candidate: Candidate): boolean => {
  if (candidate.act !== "send") return false;
  const at = units.findIndex((unit, index) => index >= candidate.to && unit.kind === "people");
  const next = units[at + 1];
  return (
    next === undefined ||
    next.kind !== "word" ||
    /^(?:on|by|over|to|in|tomorrow|asap|and|along|via|this|next|before|when)$/.test(next.low)
  );
};

const lastSingle = (units: readonly Unit[], from: number): readonly number[] | null => {
  for (let at = from - 1; at >= 0; at -= 1) {
    const unit = units[at];
    if (unit?.kind === "people") return unit.people.length === 1 ? unit.people : null;
  }
  return null;
};
