import type { CooperativeTask } from "../cooperativeTask";
import { limits } from "../limits";
import { linkedInShape } from "../linkedin/readLinkedInConnections";
import type { TableOptions } from "../table/readTable";
import { type TableFile, beginningOf, readTableRows } from "../table/readTableFile";
import { tableHeader } from "../table/tableHeader";
import { shownCell } from "../table/tableShape";
import { UnreadableFile } from "../unreadableFile";
import { unplacedList } from "../unplacedList";
import type { SheetRows } from "./sheetGrid";
import type { Sheet } from "./workbook";

interface ChosenSheet extends SheetRows {
  readonly at: number;
}

/** Whether a sheet names columns of people, or else at least may be a table without headings. */
const tableIn = (rows: string[][]): "named" | "perhaps" | null => {
  if (linkedInShape(rows)) return "named";
  const header = tableHeader(rows);
  if (!header) return null;
  return header.row >= 0 && header.columns.some(({ telling }) => telling) ? "named" : "perhaps";
};

/** The first sheet that names columns of people, else the first that may be a table, else the first that says anything. */
function* firstTable(sheets: readonly Sheet[]): CooperativeTask<ChosenSheet | null> {
  let [perhaps, any]: (ChosenSheet | null)[] = [null, null];
  for (const [at, sheet] of sheets.entries()) {
    const chosen = { at, ...(yield* sheet.read()) };
    if (chosen.rows.length === 0) continue;
    const table = tableIn(chosen.rows);
    if (table === "named") return chosen;
    if (table === "perhaps") perhaps ??= chosen;
    any ??= chosen;
  }
  return perhaps ?? any ?? null;
}

function* sheetAt(sheets: readonly Sheet[], at: number): CooperativeTask<ChosenSheet | null> {
  const sheet = sheets[at];
  return sheet ? { at, ...(yield* sheet.read()) } : null;
}

/**
 * The people of one sheet of a workbook, read as those of any table: of the one that is wanted, else of the first with a table.
 * Sheets that are hidden are listed, unless all are. Throws UnreadableFile where there is no table of people on it.
 */
export function* readWorkbook(all: readonly Sheet[], options: TableOptions): CooperativeTask<TableFile> {
  const shown = all.filter(({ isHidden }) => !isHidden);
  const sheets = (shown.length > 0 ? shown : all).slice(0, limits.sheets);
  const chosen = yield* options.sheet === undefined ? firstTable(sheets) : sheetAt(sheets, options.sheet);
  if (!chosen || chosen.rows.length === 0)
    throw new UnreadableFile("empty", "There is nothing on the sheets of this workbook.");
  const names = sheets.map(({ name }) => shownCell(name));
  const read = yield* readTableRows(chosen.rows, options);
  if (!read)
    throw new UnreadableFile(
      "not_contacts",
      `There is no table with a row for each person on the sheet “${names[chosen.at] ?? ""}”. It begins with "${beginningOf(chosen.rows)}".`,
    );
  const aside = unplacedList();
  for (const { row, text, reason } of [...read.unplaced, ...chosen.unplaced]) aside.add(row, text, reason);
  for (const { name } of all.filter((sheet) => !sheets.includes(sheet)))
    aside.add(null, name, "a sheet that is hidden");
  if (!read.table) return { ...read, unplaced: aside.all() };
  return { ...read, unplaced: aside.all(), table: { ...read.table, sheets: { names, chosen: chosen.at } } };
}
