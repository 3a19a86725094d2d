import type { Profile } from "@followthrough/contract";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CellAt } from "./grid/cells";
import type { GridHandle } from "./grid/DebriefGrid";
import { useProblems } from "./grid/useProblems";
import { useLines } from "./lines/useLines";
import { useNarrow } from "./phone/useNarrow";
import { useDayMoves } from "./spread/useDayMoves";
import type { Debrief } from "./table/debrief";
import { useRecognisedRows } from "./table/useRecognisedRows";
import { useRowActs } from "./table/useRowActs";
import { useDebrief } from "./useDebrief";
import { useSaveDebrief } from "./useSaveDebrief";

/** Everything one does with a debrief, from its first line to the save, and where the focus goes. */
export const useDesk = (account: Profile) => {
  const state = useDebrief(account);
  const { debrief, edit } = state;
  const isNarrow = useNarrow();
  const line = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const { problems, setProblems, first, forget } = useProblems();
  const [open, setOpen] = useState<string | null>(null);
  const [finding, setFinding] = useState<string | null>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const toLine = () => line.current?.focus();
  const acts = useRowActs(state, {
    onFind: setFinding,
    // In the menu's cell letters are the page's again, so that z brings them back.
    onRemoved: (row) =>
      row && grid.current ? grid.current.focusOn({ row, step: 0, column: "more" }) : toLine(),
  });
  // The table may come a moment after its first rows.
  const isUnshown = useRef(false);
  const showAdded = useCallback(() => {
    if (!isUnshown.current) return;
    grid.current?.stayAtEnd();
    line.current?.scrollIntoView({ block: "nearest" });
    isUnshown.current = grid.current === null;
  }, []);
  useEffect(() => {
    isUnshown.current = added.length > 0;
    showAdded();
  }, [added, showAdded]);
  const add = useLines(state, setAdded);
  const saving = useSaveDebrief(state, setProblems);
  return {
    ...state,
    ...useRecognisedRows(state),
    ...useDayMoves(state),
    isNarrow,
    line,
    grid,
    acts,
    add,
    saving,
    problems,
    /** The row that is open on a phone, and the one of whom it is being found who it is. */
    open,
    setOpen,
    finding,
    setFinding,
    toLine,
    /** From the box up into the table. */
    toTable: () => {
      const last = debrief.rows.at(-1);
      if (last) grid.current?.focusOn({ row: last.id, step: 0, column: "name" });
    },
    toProblem: () => {
      if (first && isNarrow) setOpen(first.row);
      else if (first) grid.current?.focusOn(first);
    },
    showAdded,
    editAt: (at: CellAt, change: (now: Debrief) => Debrief) => {
      edit(change);
      forget(at);
    },
    save: () => {
      // What stands in the box belongs to it: first it becomes a row, to be seen before it is saved.
      if (debrief.typing.trim() === "") return saving.save();
      edit((now) => ({ ...now, typing: "" }));
      add(debrief.typing);
    },
    startOver: () => {
      void saving.startOver();
      toLine();
    },
  };
};

export type Desk = ReturnType<typeof useDesk>;
