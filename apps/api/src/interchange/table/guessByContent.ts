import type { ColumnMeaning } from "@followthrough/contract";
import { isEmail, isLink, isPhone, looksLikeName, share } from "./cellKinds";
import type { TableColumn } from "./tableColumns";

const byCells = (cells: string[]): ColumnMeaning | null => {
  if (share(cells, isEmail) >= 0.6) return "email";
  if (share(cells, isLink) >= 0.6) return "link";
  return share(cells, isPhone) >= 0.6 ? "phone" : null;
};

const naming = new Set<ColumnMeaning>(["name", "givenName", "familyName"]);

/** What the cells say of columns whose headings say nothing. `rows` are some rows below the headings. */
export const guessByContent = (columns: TableColumn[], rows: string[][]): TableColumn[] => {
  const cellsOf = (at: number): string[] => rows.map((row) => row[at] ?? "");
  const guessed = columns.map((column, at) =>
    column.known ? column : { ...column, meaning: byCells(cellsOf(at)) ?? column.meaning },
  );
  if (guessed.some(({ meaning }) => naming.has(meaning))) return guessed;
  const mostSay = (at: number): boolean =>
    cellsOf(at).filter((cell) => cell.trim() !== "").length * 2 > rows.length;
  const named = guessed.findIndex(
    ({ meaning, known }, at) =>
      meaning === "keep" && !known && mostSay(at) && share(cellsOf(at), looksLikeName) >= 0.6,
  );
  return guessed.map((column, at) => (at === named ? { ...column, meaning: "name" } : column));
};
