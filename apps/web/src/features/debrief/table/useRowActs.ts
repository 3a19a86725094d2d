import { useState } from "react";
import { plural } from "../../../ui/plural";
import { toast } from "../../../ui/toast";
import type { RowActs } from "../grid/RowMore";
import type { DebriefState } from "../useDebrief";
import {
  linkKnown,
  putBack,
  removeRow,
  removeStep,
  restoreRow,
  setPart,
  setStep,
  setTold,
  unlinkKnown,
} from "./debriefEdits";

interface Following {
  onAsk: (asked: { row: string; about: "who" | "part" }) => void;
  /** Somebody was taken out; the row that stands there now, if any. */
  onRemoved: (next: string | null) => void;
}

/**
 * What can be done with a row, each with its way back where something goes. The same for as long as the page is there, so
 * that no row is drawn again for it; so must be what follows.
 */
export const useRowActs = (
  { now: debriefNow, edit }: Pick<DebriefState, "now" | "edit">,
  { onAsk, onRemoved }: Following,
): RowActs => {
  const [acts] = useState<RowActs>(() => ({
    link: (row, known) => edit((now) => linkKnown(now, row, known)),
    unlink: (row) => edit((now) => unlinkKnown(now, row)),
    find: (row) => onAsk({ row, about: "who" }),
    askPart: (row) => onAsk({ row, about: "part" }),
    setPart: (row, part) => edit((now) => setPart(now, row, part)),
    addStep: (row) =>
      edit((now) => setStep(now, row, now.rows.find(({ id }) => id === row)?.steps.length ?? 0, {})),
    removeStep: (row, at) => edit((now) => removeStep(now, row, at)),
    putBack: (row, at) => edit((now) => putBack(now, { row, at })),
    confirmStep: (row, at) => edit((now) => setStep(now, row, at, {})),
    doOnce: (row, at) => edit((now) => setStep(now, row, at, { recurrence: null })),
    leaveOut: (id, told) => {
      const row = debriefNow().rows.find((one) => one.id === id);
      if (!row) return;
      const { promises, leads } = row;
      edit((now) =>
        setTold(now, id, {
          promises: promises.filter((one) => one !== told),
          leads: leads.filter((one) => one !== told),
        }),
      );
      toast({
        text: "Left out; the words stay in what was said",
        undo: () => edit((now) => setTold(now, id, { promises, leads })),
      });
    },
    remove: (id) => {
      const before = debriefNow();
      const left = removeRow(before, id).rows;
      const others = before.rows.length - left.length - 1;
      const place = before.rows.findIndex((row) => row.id === id);
      edit((now) => removeRow(now, id));
      onRemoved((left[place] ?? left.at(-1))?.id ?? null);
      toast({
        text: `Removed ${before.rows[place]?.name || "a row"}${others > 0 ? ` and ${plural(others, "person", "people")} they pointed to` : ""}`,
        undo: () => edit((now) => restoreRow(now, before, id)),
      });
    },
  }));
  return acts;
};
