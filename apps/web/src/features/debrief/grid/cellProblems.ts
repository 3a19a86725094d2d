import type { Problem } from "../../captures/model/problems";
import type { SavedStep } from "../table/toCaptured";
import { type Column, cellKey } from "./cells";

export interface DebriefProblems {
  /** What is wrong with a cell, by its key. */
  readonly cells: ReadonlyMap<string, string>;
  /** What is wrong with the event: `name`, `startsOn`, `place`. */
  readonly event: Readonly<Record<string, string>>;
  /** What no cell shows. */
  readonly rest: readonly string[];
}

const columnsOfPart: Readonly<Record<string, Readonly<Record<string, Column>>>> = {
  people: {
    name: "name",
    contactId: "name",
    metOn: "name",
    title: "title",
    organization: "organization",
    email: "email",
    phone: "phone",
    playbook: "playbook",
  },
  followUps: { action: "action", what: "what", dueOn: "due" },
};

const cellOf = ({ part, field, row, step }: Problem<SavedStep>): string | null => {
  const columns = columnsOfPart[part];
  // What was promised, and an opening, stand in no cell of their own.
  const isTold = part === "opportunities" || step?.at === null;
  const column = columns && !isTold ? columns[field] : "said";
  return row === undefined || !column ? null : cellKey({ row, step: step?.at ?? 0, column });
};

/** What the server said was wrong, each beside the cell it came from. */
export const cellProblems = (problems: readonly Problem<SavedStep>[]): DebriefProblems => {
  const cells = new Map<string, string>();
  const event: Record<string, string> = {};
  const rest: string[] = [];
  for (const problem of problems) {
    const cell = cellOf(problem);
    if (cell !== null) cells.set(cell, problem.message);
    else if (problem.part === "event") event[problem.field || "name"] = problem.message;
    else rest.push(problem.message);
  }
  return { cells, event, rest };
};
