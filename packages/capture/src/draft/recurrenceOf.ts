import type { Recurrence } from "@followthrough/contract";
import type { Span } from "../captureDraft";
import type { NoteText } from "../people/noteText";
import type { PlannedAct } from "../relations/act";
import { unkeptOf } from "../relations/repeatOfAct";
import type { Unit } from "../relations/units";
import { spanOf } from "./spanOf";

/** How often an act comes again, on the days of its calendar; null for once, and where no recurrence holds what is said. */
export const recurrenceOf = (
  units: readonly Unit[],
  { repeatAt }: Pick<PlannedAct, "repeatAt">,
): Recurrence | null => {
  const unit = repeatAt === null ? undefined : units[repeatAt];
  const often = unit?.kind === "day" ? unit.day.repeats?.often : null;
  return often ? { ...often, mode: "schedule" } : null;
};

/** The words that say how often or how long, and that no recurrence holds; each once. What is waited for has none. */
export const unkeptRepeats = (
  note: NoteText,
  units: readonly Unit[],
  acts: readonly Pick<PlannedAct, "repeatAt" | "to">[],
  promises: readonly Pick<PlannedAct, "repeatAt">[],
): Span[] =>
  [
    ...new Set([
      ...acts.flatMap(({ repeatAt, to }) => unkeptOf(units, repeatAt, to)),
      ...promises.flatMap(({ repeatAt }) => (repeatAt === null ? [] : [repeatAt])),
    ]),
  ]
    .toSorted((one, other) => one - other)
    .map((at) => spanOf(note, units, at, at + 1));
