import { useState } from "react";
import type { DebriefProblems } from "./cellProblems";
import { type CellAt, cellKey } from "./cells";

export const noProblems: DebriefProblems = { cells: new Map(), event: {}, rest: [] };

/** What the server refused, cell by cell, until it is put right. */
export const useProblems = () => {
  const [problems, setProblems] = useState<DebriefProblems>(noProblems);
  return {
    problems,
    setProblems,
    /** It was changed, so what was wrong with it is wrong no more as far as anybody knows. */
    forget: (cell: CellAt) =>
      setProblems((before) =>
        before.cells.has(cellKey(cell))
          ? { ...before, cells: new Map([...before.cells].filter(([each]) => each !== cellKey(cell))) }
          : before,
      ),
  };
};
