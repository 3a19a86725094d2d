import type { Span } from "../captureDraft";
import type { NoteText } from "../people/noteText";
import type { Unit } from "../relations/units";

/** The range of the text that the units cover, or the tokens if no units are given. */
export const spanOf = ({ tokens }: NoteText, units: readonly Unit[], from: number, to: number): Span => {
  const first = units.length > 0 ? (units[from]?.from ?? 0) : from;
  const last = units.length > 0 ? (units[to - 1]?.to ?? 1) : to;
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
};
