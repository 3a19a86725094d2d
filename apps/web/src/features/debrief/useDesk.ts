import type { Profile } from "@followthrough/contract";
import { useCallback, useEffect, useRef, useState } from "react";
import { refuseWords } from "../../ui/useRefusing";
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

/** What is open about one row: everything on a phone, who it is, or how they were met. */
export interface Asking {
  readonly row: string;
  readonly about: "all" | "who" | "part";
}

/** Everything one does with a debrief, from its first line to the save, and where the focus goes. */
export const useDesk = (account: Profile) => {
  const state = useDebrief(account);
  const { debrief, edit } = state;
  const isNarrow = useNarrow();
  const line = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const { problems, setProblems, forget } = useProblems();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const toLine = () => line.current?.focus();
  const acts = useRowActs(state, {
    onAsk: setAsking,
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
  const recognising = useRecognisedRows(state);
  const { possiblyKnown } = recognising;
  const [asksKnown, setAsksKnown] = useState(false);
  return {
    ...state,
    ...recognising,
    ...useDayMoves(state),
    isNarrow,
    line,
    grid,
    acts,
    add,
    saving,
    problems,
    asking,
    setAsking,
    toLine,
    /** From the box up into the table. */
    toTable: () => {
      const last = debrief.rows.at(-1);
      if (last) grid.current?.focusOn({ row: last.id, step: 0, column: "name" });
    },
    /** Saving waits for an answer: who may be known is not to be there twice. */
    isAskingKnown: asksKnown && possiblyKnown.length > 0,
    showAdded,
    editAt: (at: CellAt, change: (now: Debrief) => Debrief) => {
      edit(change);
      forget(at);
    },
    save: () => {
      // It is no form that the browser would stop.
      if (refuseWords(document.querySelectorAll("input"))) return;
      // What stands in the box belongs to it: first it becomes a row, to be seen before it is saved.
      if (debrief.typing.trim() === "") {
        setAsksKnown(possiblyKnown.length > 0);
        return possiblyKnown.length > 0 ? undefined : saving.save();
      }
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
