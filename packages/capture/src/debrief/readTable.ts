import { actPhrases } from "../words/actWords";
import { type Column, columnNamed } from "../words/columnNames";
import { titleHeads } from "../words/titleWords";
import { readRows } from "./readRows";
import type { Row } from "./row";

/** A pasted table: the meaning of its columns, and its rows without the header. */
export interface Table {
  readonly columns: readonly (Column | null)[];
  readonly rows: readonly Row[];
}

/** Number of rows used to guess the columns. */
const sampled = 30;

const headerOf = (row: Row | undefined): (Column | null)[] | null => {
  if (!row || row.cells.length < 2) return null;
  const columns = row.cells.map(({ text }) => columnNamed(text));
  const named = columns.filter((column) => column !== null);
  const hasName = named.some((column) => /^(?:name|firstName|lastName|email)$/.test(column));
  return named.length >= 2 && hasName && named.length * 2 >= row.cells.length ? columns : null;
};

const words = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "");
const bare = (word: string): string => word.toLowerCase().replace(/(?<![.,])[.,]+$/, "");

/** The share of cells of a column that are of a kind, 0 to 1. */
const share = (cells: readonly string[], is: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(is).length / cells.length;

const isEmail = (cell: string): boolean => /^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(cell);
const isPhone = (cell: string): boolean =>
  /^[+\d][\d\s().-]{6,}$/.test(cell) && !/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(cell);
const isLinkedIn = (cell: string): boolean => /linkedin\.com\//i.test(cell);
const isWhen = (cell: string): boolean =>
  /^(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?\.?|(?:in|next|by|on|end|early|mid) .*|today|tomorrow|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d.*|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*.*)$/i.test(
    cell,
  );
const isTitle = (cell: string): boolean =>
  words(cell).length <= 7 && words(cell).some((word) => titleHeads.has(bare(word)));
const isNext = (cell: string): boolean =>
  actPhrases.has(bare(words(cell)[0] ?? "")) || actPhrases.has(words(cell).slice(0, 2).map(bare).join(" "));
const isNameLike = (cell: string): boolean =>
  words(cell).length >= 1 &&
  words(cell).length <= 4 &&
  words(cell).every((word) => /^[\p{Lu}\p{Lo}(“"']|^(?:de|da|van|von|der|al|bin|la|del)$/u.test(word)) &&
  !/\d/.test(cell);
const isProse = (cell: string): boolean => words(cell).length >= 5;

/** What the columns are where no header says so: by what stands in them. */
const guessed = (rows: readonly Row[]): (Column | null)[] => {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const taken = new Set<Column>();
  const columns: (Column | null)[] = Array.from({ length: width }, () => null);
  const cellsOf = (index: number): string[] =>
    rows
      .slice(0, sampled)
      .map(({ cells }) => cells[index]?.text.trim() ?? "")
      .filter((cell) => cell !== "");
  const claim = (column: Column, is: (cell: string) => boolean, least: number): void => {
    for (let index = 0; index < width; index += 1) {
      if (columns[index] !== null || taken.has(column) || share(cellsOf(index), is) < least) continue;
      columns[index] = column;
      taken.add(column);
    }
  };
  claim("email", isEmail, 0.6);
  claim("linkedin", isLinkedIn, 0.6);
  claim("phone", isPhone, 0.6);
  claim("when", isWhen, 0.6);
  claim("next", isNext, 0.6);
  claim("title", isTitle, 0.5);
  const first = columns.findIndex(
    (column, index) => column === null && share(cellsOf(index), isNameLike) >= 0.6,
  );
  const isSingle = (index: number): boolean =>
    share(cellsOf(index), (cell) => isNameLike(cell) && words(cell).length === 1) >= 0.8;
  if (first !== -1) {
    const isTwo =
      isSingle(first) &&
      first + 1 < width &&
      columns[first + 1] === null &&
      isSingle(first + 1) &&
      rows.length > 1;
    columns[first] = isTwo ? "firstName" : "name";
    if (isTwo) columns[first + 1] = "lastName";
  }
  claim("notes", isProse, 0.5);
  claim("organization", (cell) => !isProse(cell), 0.6);
  claim("notes", () => true, 0.5);
  return columns;
};

const countOf = (text: string, sign: string): number => {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
};

/**
 * The block as a table, or null where it is lines. Tabs make one, as a spreadsheet writes them to the clipboard; commas and
 * semicolons only below a row that names columns, for lines of words have commas too. One row more than `most` is read, so
 * that it shows whether there were more.
 */
export const readTable = (text: string, most: number): Table | null => {
  const firstLine = /^[^\r\n]*/.exec(text.replace(/^\s*\n/, ""))?.[0] ?? "";
  if (text.includes("\t")) {
    const rows = readRows(text, "\t", most + 2).filter(({ cells }) =>
      cells.some((cell) => cell.text.trim() !== ""),
    );
    const header = headerOf(rows[0]);
    if (header) return { columns: header, rows: rows.slice(1) };
    const isTable = rows.filter(({ cells }) => cells.length >= 2).length * 2 > rows.length;
    if (isTable) return { columns: guessed(rows), rows };
  }
  const separator = countOf(firstLine, ";") > countOf(firstLine, ",") ? ";" : ",";
  if (!firstLine.includes(separator)) return null;
  const rows = readRows(text, separator, most + 2).filter(({ cells }) =>
    cells.some((cell) => cell.text.trim() !== ""),
  );
  const header = headerOf(rows[0]);
  return header && rows.length > 1 ? { columns: header, rows: rows.slice(1) } : null;
};
