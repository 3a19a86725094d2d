import type { Unplaced } from "../importedPerson";
import { limits } from "../limits";
import { tooManyRows } from "../table/tableRows";
import { largeWorkbook } from "./workbookProblems";

/** The rows of a sheet, the first first, and what of it stands where no table reaches. */
export interface SheetRows {
  readonly rows: string[][];
  readonly unplaced: Unplaced[];
}

/** Adds up what cells hold, over all sheets: one text may be that of a million cells. */
export type CellCount = (text: string) => void;

/** A CSV file of these would be larger than any that is read. */
const mostCells = 2_000_000;

export const cellCount = (): CellCount => {
  let [cells, characters] = [0, 0];
  return (text) => {
    cells += 1;
    characters += text.length;
    if (cells > mostCells || characters > limits.fileBytes) throw largeWorkbook();
  };
};

/** Cells that were made one, from the first row to the last, by the place of the value. */
interface Merged {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Room for remarks and empty rows, as in other tables. */
const lastRow = limits.people * 2;

export interface SheetGrid {
  /** Puts a text into a cell, counted from 0. */
  readonly put: (row: number, column: number, text: string) => void;
  /** Says that a value is that of all rows from one to another. */
  readonly merge: (merged: Merged) => void;
  readonly finish: () => SheetRows;
}

/** A row in which nothing else stands is none of anybody, whatever is merged over it. */
const fill = (rows: Map<number, string[]>, { column, from, to }: Merged): void => {
  const text = rows.get(from)?.[column] ?? "";
  if (text === "" || column >= limits.columns) return;
  for (let at = from + 1; at <= Math.min(to, lastRow); at += 1) {
    const row = rows.get(at);
    if (row && (row[column] ?? "") === "") row[column] = text;
  }
};

/** Gathers the cells of a sheet, of which any may be empty. Throws UnreadableFile for more rows than are read. */
export const sheetGrid = (count: CellCount): SheetGrid => {
  const rows = new Map<number, string[]>();
  const far = new Map<number, string[]>();
  const merges: Merged[] = [];
  let last = -1;
  return {
    put: (row, column, text) => {
      if (text.trim() === "" || column >= limits.columns) return;
      count(text);
      const among = row <= lastRow ? rows : far;
      const cells = among.get(row) ?? [];
      cells[column] = text;
      among.set(row, cells);
      if (row <= lastRow) last = Math.max(last, row);
      if (rows.size + far.size > lastRow) throw tooManyRows();
    },
    merge: (merged) => {
      if (merged.to > merged.from && merges.length < lastRow) merges.push(merged);
    },
    finish: () => {
      for (const merged of merges) fill(rows, merged);
      return {
        rows: Array.from({ length: last + 1 }, (_, at) =>
          Array.from(rows.get(at) ?? [], (cell) => cell ?? ""),
        ),
        unplaced: [...far].map(([row, cells]) => ({
          row: row + 1,
          text: cells.filter(Boolean).join(", ").slice(0, limits.unplacedText),
          reason: "stands far below the table",
        })),
      };
    },
  };
};
