import type { Action } from "@followthrough/contract";
import type { KnownContact } from "../../captures/model/row";
import type { Debrief, DebriefRow, DebriefStep, RowPart } from "./debrief";
import { joinRows, renameReferrers } from "./joinRows";

/** Changes one row. */
export const editRow = (debrief: Debrief, id: string, edit: (row: DebriefRow) => DebriefRow): Debrief => ({
  ...debrief,
  rows: debrief.rows.map((row) => (row.id === id ? edit(row) : row)),
});

/** Whether, how and when they were met or talked with. */
export const setPart = (debrief: Debrief, id: string, part: Partial<RowPart>): Debrief =>
  editRow(debrief, id, (row) => ({ ...row, ...part }));

/** Changes a step of a row; one that is not there yet begins as `begin`, such as what the playbook says. */
export const setStep = (
  debrief: Debrief,
  id: string,
  at: number,
  change: Partial<DebriefStep>,
  begin: { action: Action; what: string } = { action: "email", what: "" },
): Debrief =>
  editRow(debrief, id, (row) => {
    const step = row.steps[at] ?? { ...begin, saidOn: null, movedTo: row.playbookMovedTo };
    const steps =
      at < row.steps.length
        ? row.steps.with(at, { ...step, isUnsure: false, ...change })
        : [...row.steps, { ...step, ...change }];
    return { ...row, steps, playbookMovedTo: null };
  });

export const removeStep = (debrief: Debrief, id: string, at: number): Debrief =>
  editRow(debrief, id, (row) => ({ ...row, steps: row.steps.toSpliced(at, 1) }));

/** What was told beside the steps, in place of what is there. */
export const setTold = (
  debrief: Debrief,
  id: string,
  told: Partial<Pick<DebriefRow, "promises" | "leads">>,
): Debrief => editRow(debrief, id, (row) => ({ ...row, ...told }));

/**
 * Puts a step (none: the playbook's first) on a day by hand; null leaves it to the spread again, whatever day was said.
 * With the days as they stand the others stay from then on, so that nobody moves into the room that was just made.
 */
export const moveDay = (
  debrief: Debrief,
  { row, at }: { row: string; at: number | null },
  day: string | null,
  days: ReadonlyMap<string, string>,
): Debrief => {
  const moved = setDay(debrief, row, at, day);
  return { ...moved, settled: { ...Object.fromEntries(days), ...debrief.settled } };
};

const setDay = (debrief: Debrief, id: string, at: number | null, day: string | null): Debrief =>
  at === null
    ? editRow(debrief, id, (row) => ({ ...row, playbookMovedTo: day }))
    : setStep(debrief, id, at, day === null ? { movedTo: null, saidOn: null } : { movedTo: day });

/** Back to the day said, or the one the spread gives: one step, or everything moved. */
export const putBack = (debrief: Debrief, only?: { row: string; at: number | null }): Debrief => ({
  ...debrief,
  settled: only ? debrief.settled : {},
  rows: debrief.rows.map((row) =>
    only && only.row !== row.id
      ? row
      : {
          ...row,
          playbookMovedTo: only && only.at !== null ? row.playbookMovedTo : null,
          steps: row.steps.map((step, at) => (only && only.at !== at ? step : { ...step, movedTo: null })),
        },
  ),
});

/** Somebody known after all. Two rows that turn out to be the same person become one, so no row is asked about twice. */
export const linkKnown = (debrief: Debrief, id: string, known: KnownContact): Debrief => {
  const linked = editRow(debrief, id, (row) => ({ ...row, known, isNew: false }));
  const [first, ...others] = linked.rows.filter((row) => row.known?.id === known.id);
  if (!first || others.length === 0) return linked;
  const gone = new Map(others.map((row) => [row.id, first.id]));
  const joined = others.reduce(joinRows, first);
  const rows = linked.rows
    .filter((row) => !gone.has(row.id))
    .map((row) => (row.id === first.id ? joined : row));
  return { ...linked, rows: renameReferrers(rows, gone) };
};

/** Nobody known: the row stands for somebody new. */
export const unlinkKnown = (debrief: Debrief, id: string): Debrief =>
  editRow(debrief, id, (row) => ({ ...row, known: null, isNew: true }));

/** Takes somebody out, and who is in the table only because they pointed there. */
export const removeRow = (debrief: Debrief, id: string): Debrief => ({
  ...debrief,
  rows: debrief.rows
    .filter(
      (row) =>
        row.id !== id &&
        !(row.role === "referred" && row.from.length > 0 && row.from.every((from) => from.row === id)),
    )
    .map((row) => ({ ...row, from: row.from.filter((from) => from.row !== id) })),
});

/** Puts back what `removeRow` took out of `before`, where it was, without touching what was done since. */
export const restoreRow = (debrief: Debrief, before: Debrief, id: string): Debrief => {
  const there = new Set(debrief.rows.map((row) => row.id));
  const kept = new Set(removeRow(before, id).rows.map((row) => row.id));
  return before.rows
    .filter((row) => !kept.has(row.id) && !there.has(row.id))
    .reduce((sum, row) => {
      const after = before.rows
        .slice(0, before.rows.indexOf(row))
        .findLast(({ id: above }) => sum.rows.some((other) => other.id === above));
      const at = after ? sum.rows.findIndex((other) => other.id === after.id) + 1 : 0;
      const rows = sum.rows.toSpliced(at, 0, row).map((other) => {
        const old = before.rows.find((each) => each.id === other.id);
        const pointed = old?.from.find((from) => from.row === id);
        return pointed && row.id === id && other.from.every((from) => from.row !== id)
          ? { ...other, from: [...other.from, pointed] }
          : other;
      });
      return { ...sum, rows };
    }, debrief);
};
