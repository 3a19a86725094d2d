import type { Candidate } from "@followthrough/contract";
import type { Debrief, DebriefRow } from "./debrief";
import { linkKnown } from "./debriefEdits";

/** What somebody is recognised by; two rows with the same are asked about once. */
export const recognitionQueryOf = ({ name, email, phone, link }: DebriefRow): string =>
  JSON.stringify([name.trim(), email.trim(), phone.trim(), link.trim()]);

export type Recognised = ReadonlyMap<string, readonly Candidate[]>;

/** Rows of which it is not known yet who they are. */
export const undecided = (rows: readonly DebriefRow[]): DebriefRow[] =>
  rows.filter((row) => row.known === null && !row.isNew && row.name.trim() !== "");

const sure = new Set<Candidate["by"]>(["email", "phone", "link"]);

/** Those recognised beyond doubt are who they are; a name alone is asked about. */
export const linkSure = (debrief: Debrief, recognised: Recognised): Debrief =>
  undecided(debrief.rows).reduce((sum, row) => {
    const candidate = recognised.get(recognitionQueryOf(row))?.find(({ by }) => sure.has(by));
    return candidate ? linkKnown(sum, row.id, candidate.contact) : sum;
  }, debrief);

/** Always the same, so that a row about nobody is not drawn again for it. */
const nobody: readonly Candidate[] = [];

/** Who a row may be, the likeliest first; none once that is settled. */
export const candidatesOf = (row: DebriefRow, recognised: Recognised): readonly Candidate[] =>
  row.known === null && !row.isNew ? (recognised.get(recognitionQueryOf(row)) ?? nobody) : nobody;
