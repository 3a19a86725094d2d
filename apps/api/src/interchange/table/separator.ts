import { limits } from "../limits";
import { readHeading } from "./headings/readHeading";
import { tableColumns } from "./tableColumns";

const signs = [",", ";", "\t", "|"];

/** How many headings a line has if this sign stands between them. */
const headings = (line: string, sign: string): number =>
  tableColumns(
    line
      .split(sign, limits.columns)
      .map((cell) => (cell.length > 80 ? "" : cell.trim().replace(/^"(.*)"$/, "$1"))),
  ).filter(({ telling }) => telling).length;

const scored = (lines: string[]): { sign: string; known: number; cells: number }[] =>
  signs
    .map((sign) => ({
      sign,
      known: Math.max(...lines.map((line) => headings(line, sign))),
      cells: Math.max(...lines.map((line) => line.split(sign).length)),
    }))
    .toSorted((one, other) => other.known - one.known || other.cells - one.cells);

/** Whether a line names columns: at least two, whatever stands between them. */
export const namesColumns = (line: string): boolean => (scored([line.slice(0, 64_000)])[0]?.known ?? 0) >= 2;

/** One heading above addresses, of which a line may hold several: what stands between these is no sign of the table. */
const isAddressList = ([heading = "", ...lines]: string[]): boolean =>
  !/[,;|]/.test(heading) &&
  readHeading(heading.slice(0, 80))?.meaning === "email" &&
  lines.every((line) => line.split(";").every((part) => part.trim() === "" || part.includes("@")));

/**
 * The sign between the cells of a table: the one by which the first line that names columns names most of them, since a
 * note further down may hold a list; where none does, the one that most stand of in a line.
 */
export const separator = (text: string): string => {
  const lines = text.slice(0, 64_000).split(/\r\n?|\n/, 40);
  if (!text.includes("\t") && isAddressList(lines)) return "\t";
  const naming = lines.find(namesColumns);
  return (
    (naming === undefined
      ? scored(lines).toSorted((one, other) => other.cells - one.cells)
      : scored([naming])
    )[0]?.sign ?? ","
  );
};
