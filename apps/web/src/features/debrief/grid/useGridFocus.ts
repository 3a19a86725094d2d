import { useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { type CellAt, type GridLine, type Step, cellAfter, cellKey, cellOfKey, columnsOf } from "./cells";
import type { Editing } from "./GridRow";

/** The cell a press or a key came from. */
export const cellOfTarget = (target: EventTarget): CellAt | null =>
  target instanceof Element ? cellOfKey(target.closest("[data-cell]")?.getAttribute("data-cell")) : null;

/** Which cell has the focus, which one is a box, and where the focus goes next. */
export const useGridFocus = (lines: readonly GridLine[]) => {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<CellAt | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  /** Counted, so that the focus can be sent to the same cell twice. */
  const [turn, setTurn] = useState(0);
  const bringFocus = useEffectEvent(() => {
    if (at) box.current?.querySelector<HTMLElement>(`[data-cell="${cellKey(at)}"]`)?.focus();
  });
  useLayoutEffect(() => {
    if (turn > 0) bringFocus();
  }, [turn]);
  const focusOn = (cell: CellAt) => {
    setAt(cell);
    setEditing(null);
    setTurn((before) => before + 1);
  };
  const isThere = (cell: CellAt): boolean =>
    lines.some(({ row, step }) => row === cell.row && step === cell.step) &&
    columnsOf(cell).includes(cell.column);
  const [top] = lines;
  const first: CellAt | null = top ? { ...top, column: "name" } : null;
  return {
    box,
    at,
    editing,
    /** The one cell that Tab comes to from outside. */
    stop: at && isThere(at) ? at : first,
    focusOn,
    choose: setAt,
    open: (cell: CellAt, typed: string | null = null) => {
      setAt(cell);
      setEditing({ at: cell, typed });
    },
    close: () => setEditing(null),
    /** False where there is no further cell that way. */
    walk: (from: CellAt, step: Step): boolean => {
      const to = cellAfter(lines, from, step);
      if (to) focusOn(to);
      return to !== null;
    },
  };
};
