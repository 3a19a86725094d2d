import { limits } from "../limits";
import { tableColumns } from "./tableColumns";

const signs = [",", ";", "\t", "|"];

/** How many headings a line has if this sign stands between them. */
const headings = (line: string, sign: string): number =>
  tableColumns(
    line
      .split(sign, limits.columns)
      .map((cell) => (cell.length > 80 ? "" : cell.trim().replace(/^"(.*)"$/, "$1"))),
  ).filter(({ known }) => known).length;

/**
 * The sign between the cells of a table: the one by which a line among the first names most columns; where none is known,
 * the one that most stand of in a line, because the columns are named there.
 */
export const separator = (text: string): string => {
  const lines = text.slice(0, 64_000).split(/\r\n?|\n/, 40);
  const scored = signs.map((sign) => ({
    sign,
    known: Math.max(...lines.map((line) => headings(line, sign))),
    cells: Math.max(...lines.map((line) => line.split(sign).length)),
  }));
  const named = scored.filter(({ known }) => known >= 2);
  const [best] = (named.length > 0 ? named : scored).toSorted(
    (one, other) => (named.length > 0 ? other.known - one.known : 0) || other.cells - one.cells,
  );
  return best?.sign ?? ",";
};
