import { nameOf, type PersonFields } from "../../captures/model/row";
import type { Debrief, PlaybookChoice } from "./debrief";
import { editRow } from "./debriefEdits";

// Fetched with the table: an empty debrief has no texts to edit.

type TextField = keyof PersonFields | "said";

/** A text of a row. Another name is perhaps another person, so who it is known as is open again. */
export const setText = (debrief: Debrief, id: string, field: TextField, text: string): Debrief =>
  editRow(debrief, id, (row) =>
    field === "name" && text !== nameOf(row)
      ? { ...row, name: text, known: null, isNew: false }
      : { ...row, [field]: text },
  );

/** One playbook for all; the days are spread anew. */
export const setPlaybookForAll = (debrief: Debrief, playbookId: string | null): Debrief => ({
  ...debrief,
  playbookId,
  settled: {},
});

export const setPlaybook = (debrief: Debrief, id: string, playbook: PlaybookChoice): Debrief =>
  editRow(debrief, id, (row) => ({ ...row, playbook }));
