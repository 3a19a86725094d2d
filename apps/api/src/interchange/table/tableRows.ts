import Papa from "papaparse";
import { limits } from "../limits";
import { UnreadableFile } from "../unreadableFile";
import { brokenQuotes } from "./brokenQuotes";

/** The sign between cells: the one that most stand of in one of the first lines, where the columns are named. */
const separator = (text: string): string => {
  const lines = text.slice(0, 64_000).split(/\r\n?|\n/, 40);
  const most = (sign: string): number => Math.max(...lines.map((line) => line.split(sign).length));
  return [";", "\t", "|"].reduce((best, sign) => (most(sign) > most(best) ? sign : best), ",");
};

/**
 * The cells of a CSV file, its separator found out; empty lines stay, so that a row keeps its number. Reads no more rows
 * and columns than are imported, and a few to tell that there were more. Throws UnreadableFile where the quotation marks
 * are such that no cells can be told.
 */
export const tableRows = (text: string): string[][] => {
  const delimiter = separator(text);
  const broken = brokenQuotes(text, delimiter);
  if (broken)
    throw new UnreadableFile("broken_table", `The table is damaged: ${broken}. Export the file again.`);
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    preview: limits.people + 100,
    skipEmptyLines: false,
  });
  return data.map((row) => row.slice(0, limits.columns));
};
