import { isEmail, isLink, isPhone, looksLikeName, share } from "./cellKinds";
import { type TableColumn, tableColumns } from "./tableColumns";

export type TableHeader = {
  /** The index of the row that names the columns; -1 where the table has none. */
  row: number;
  columns: TableColumn[];
};

/** How many rows may stand above the table. */
const remarks = 30;

const filled = (row: string[]): string[] => row.filter((cell) => cell.trim() !== "");

/** The number of cells that most rows have. */
const usualWidth = (rows: string[][]): number => {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
};

const isData = (cell: string): boolean => isEmail(cell) || isLink(cell) || isPhone(cell.trim());

/** A first row of words, each another one, names the columns, unless it is as much of a person as those below. */
const looksLikeHeadings = (row: string[], below: string[][]): boolean => {
  const said = row.map((cell) => cell.trim());
  const data = said.some((cell) => isData(cell) || (/\d{3}|^\d/.test(cell) && !cell.endsWith("?")));
  return below.length > 0 && !data && !said.includes("") && new Set(said).size === said.length;
};

const names = ({ meaning }: TableColumn): boolean => meaning === "name" || meaning === "familyName";

/** A remark above a table is short beside the row of its headings. */
const below = (rows: string[][], row: number): boolean =>
  rows.slice(0, row).every((cells) => filled(cells).length * 2 <= filled(rows[row] ?? []).length);

/**
 * Where the columns are named: the row among the first whose cells are best known as headings. Null for a text that is no
 * table of people at all.
 */
export const tableHeader = (rows: string[][]): TableHeader | null => {
  const start = rows.slice(0, remarks);
  let best: TableHeader & { known: number } = { row: -1, columns: [], known: 0 };
  for (const [row, cells] of start.entries()) {
    const columns = tableColumns(cells);
    const known = columns.filter((column) => column.telling).length;
    const said = filled(cells).length;
    // A list of who attends has more columns about tickets than about people; a row of values names no two things of people.
    const enough = known * 3 >= said ? known >= 2 || said === known : known >= 2 && !cells.some(isData);
    const underMore = best.row < 0 && known >= 3 && columns.some(names) && !cells.some(isData);
    if (enough && known > best.known && (underMore || below(start, row))) best = { row, columns, known };
  }
  if (best.row >= 0) return best;
  const said = rows.slice(0, 500).filter((row) => filled(row).length > 0);
  const width = usualWidth(said);
  const even = said.filter((row) => row.length === width).length >= said.length * 0.6;
  const first = rows.findIndex((row) => row.length === width && filled(row).length > 0);
  const [top = [], ...others] = said.filter((row) => row.length === width);
  const telling = said.flat().some((cell) => isEmail(cell) || isPhone(cell) || isLink(cell));
  const wide = width >= 3 || telling || share(said.flat(), looksLikeName) >= 0.6;
  const list = width < 2 && share(said.flat(), isEmail) >= 0.6;
  if (!even || (width < 2 ? !list : !wide) || (others.length === 0 && !telling)) return null;
  if (looksLikeHeadings(top, others)) return { row: first, columns: tableColumns(top) };
  return { row: -1, columns: tableColumns(top.map((_, at) => `Column ${at + 1}`)) };
};
