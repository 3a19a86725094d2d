export interface DebriefProblems {
  /** What is wrong with a cell, by its key. */
  readonly cells: ReadonlyMap<string, string>;
  /** What is wrong with the event: `name`, `startsOn`, `place`. */
  readonly event: Readonly<Record<string, string>>;
  /** What no cell shows. */
  readonly rest: readonly string[];
}

export const noProblems: DebriefProblems = { cells: new Map(), event: {}, rest: [] };
