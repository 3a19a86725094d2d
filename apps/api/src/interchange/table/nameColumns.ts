import type { ColumnMeaning } from "@followthrough/contract";
import { foldText } from "@followthrough/domain";
import type { ColumnEvidence } from "./columnEvidence";
import { isRepeated } from "./columnsByValues";
import type { TableColumn } from "./tableColumns";

const naming = new Set<ColumnMeaning>(["name", "givenName", "familyName"]);

const said = (row: string[], at: number): string => foldText((row[at] ?? "").slice(0, 200));

/** Two words, or one of a script that puts none between them. */
const isTwo = (cell: string): boolean => /\s/.test(cell) || /^\p{Lo}{2,}$/u.test(cell);

/** How often a word of a column stands in the address beside it, as names do. */
const inAddress = (rows: string[][], at: number, email: number): number => {
  const both = rows.filter((row) => said(row, at) !== "" && said(row, email) !== "");
  const named = both.filter((row) =>
    said(row, at)
      .split(/\s+/)
      .some((word) => word.length > 2 && said(row, email).includes(word)),
  );
  return both.length === 0 ? 0 : named.length / both.length;
};

/** How much a column looks like the names of people: of two words or in their addresses, each another one, in most rows. */
const likeNames = (seen: ColumnEvidence, rows: string[][], at: number, email: number): number => {
  const { names, filled, different, cells } = seen;
  if (filled * 2 <= rows.length || names < 0.6 || (filled > 1 && different === 1)) return 0;
  const twoWords = cells.filter(isTwo).length / cells.length;
  const addressed = email < 0 ? 1 : inAddress(rows, at, email);
  return twoWords < 0.5 && addressed < 0.3 ? 0 : names * (different / filled) * (1 + twoWords + addressed);
};

/** The column of names where no heading tells of one. */
const guessNames = (columns: TableColumn[], seen: ColumnEvidence[], rows: string[][]): number => {
  const email = columns.findIndex(({ meaning }) => meaning === "email");
  const scores = columns.map(({ meaning, known }, at) => {
    const evidence = seen[at];
    return meaning === "keep" && !known && evidence ? likeNames(evidence, rows, at, email) : 0;
  });
  const best = Math.max(0, ...scores);
  return best === 0 ? -1 : scores.indexOf(best);
};

/** How often what stands in one column stands within another. */
const within = (rows: string[][], part: number, whole: number): number => {
  const both = rows.filter((row) => said(row, part) !== "" && said(row, whole) !== "");
  return both.length === 0
    ? 1
    : both.filter((row) => said(row, whole).includes(said(row, part))).length / both.length;
};

/** `Name` beside `Vorname` or `Surname` alone is the other half of the name, unless the half stands in it. */
const halves = (columns: TableColumn[], rows: string[][]): TableColumn[] => {
  const whose = (meaning: ColumnMeaning): number => columns.findIndex((column) => column.meaning === meaning);
  const [whole, given, family] = [whose("name"), whose("givenName"), whose("familyName")];
  if (whole < 0 || given < 0 === family < 0) return columns;
  if (within(rows, Math.max(given, family), whole) > 0.3) return columns;
  const meaning = given < 0 ? "givenName" : "familyName";
  return columns.map((column, at) => (at === whole ? { ...column, meaning } : column));
};

/** One name in every row is of no person in them, as long as anything else tells the rows apart. */
const withoutRepeated = (columns: TableColumn[], seen: ColumnEvidence[], rows: number): TableColumn[] => {
  const repeated = (at: number): boolean => {
    const evidence = seen[at];
    return evidence !== undefined && isRepeated(evidence, rows);
  };
  const tell = ({ meaning }: TableColumn, at: number): boolean =>
    (naming.has(meaning) || meaning === "email" || meaning === "phone") && (seen[at]?.different ?? 0) > 1;
  return columns.some(tell)
    ? columns.map((column, at) =>
        column.meaning === "name" && repeated(at) ? { ...column, meaning: "keep" } : column,
      )
    : columns;
};

/** Which columns name the person of a row, and whether the surname stands first in them. */
export const nameColumns = (
  columns: TableColumn[],
  seen: ColumnEvidence[],
  rows: string[][],
): TableColumn[] => {
  const telling = withoutRepeated(columns, seen, rows.length);
  const guessed = telling.some(({ meaning }) => naming.has(meaning)) ? -1 : guessNames(telling, seen, rows);
  const named = telling.map((column, at): TableColumn =>
    at === guessed ? { ...column, meaning: "name" } : column,
  );
  return halves(named, rows).map((column, at) =>
    column.meaning === "name" && (seen[at]?.surnamesFirst ?? 0) >= 0.8
      ? { ...column, surnameFirst: true }
      : column,
  );
};
