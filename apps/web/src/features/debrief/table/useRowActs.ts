import { plural } from "../../../ui/plural";
import { toast } from "../../../ui/toast";
import type { Debrief } from "./debrief";
import { linkKnown, putBack, removeRow, removeStep, restoreRow, setStep, unlinkKnown } from "./debriefEdits";
import type { RowActs } from "../grid/RowMore";
import type { EditDebrief } from "../useDebrief";

/** What can be done with a row, each with its way back where something goes. */
export const useRowActs = (
  debrief: Debrief,
  edit: EditDebrief,
  {
    onFind,
    onRemoved,
  }: {
    onFind: (row: string) => void /** Somebody was taken out; the row that stands there now, if any. */;
    onRemoved: (next: string | null) => void;
  },
): RowActs => ({
  link: (row, known) => edit((now) => linkKnown(now, row, known)),
  unlink: (row) => edit((now) => unlinkKnown(now, row)),
  find: onFind,
  addStep: (row) => {
    const count = debrief.rows.find(({ id }) => id === row)?.steps.length ?? 0;
    edit((now) => setStep(now, row, count, {}));
  },
  removeStep: (row, at) => edit((now) => removeStep(now, row, at)),
  putBack: (row, at) => edit((now) => putBack(now, { row, at })),
  remove: (id) => {
    const before = debrief;
    const gone = before.rows.length - removeRow(before, id).rows.length;
    const name = before.rows.find((row) => row.id === id)?.name;
    edit((now) => removeRow(now, id));
    const left = removeRow(before, id).rows;
    const place = before.rows.findIndex((row) => row.id === id);
    onRemoved((left[place] ?? left.at(-1))?.id ?? null);
    toast({
      text: `Removed ${name || "a row"}${gone > 1 ? ` and ${plural(gone - 1, "person", "people")} they pointed to` : ""}`,
      undo: () => edit((now) => restoreRow(now, before, id)),
    });
  },
});
