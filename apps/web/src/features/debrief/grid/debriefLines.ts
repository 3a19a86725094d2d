import type { GridLine } from "./cells";
import type { DebriefRow } from "../table/debrief";

/** The lines of the table: each person, and below them their further steps. */
export const debriefLines = (rows: readonly DebriefRow[]): GridLine[] =>
  rows.flatMap(({ id, steps }) =>
    Array.from({ length: Math.max(1, steps.length) }, (_, step) => ({ row: id, step })),
  );
