import { type ColumnMeaning, contactFieldsOf } from "@followthrough/contract";
import { cellText, labelText, splitCellValues } from "./cellValues";
import { withoutPage } from "./pageOfCell";
import type { TableColumn } from "./tableColumns";

/** A cell that says something. */
export type Cell = {
  at: number;
  column: TableColumn;
  text: string;
  labels: string[];
  /** All that stands there, where that is more than the text. */
  whole?: string;
};

/** They hold a name of something, and no address of a page. */
const named: ReadonlySet<ColumnMeaning> = new Set([
  ...contactFieldsOf("name", "line", "tags"),
  "department",
  "city",
]);

/** The cells that say something, each with its label: of its heading, or of the label column to its left. */
export const labelledCells = (cells: string[], columns: TableColumn[]): Cell[] => {
  const found: Cell[] = [];
  let pending: string[] = [];
  for (const [at, column] of columns.entries()) {
    const text = cellText(cells[at]);
    if (column.meaning === "label") {
      if (text !== "") pending = [...pending, text];
      continue;
    }
    const labels = column.label ? [column.label] : splitCellValues(pending.join(" ")).map(labelText);
    const plain = named.has(column.meaning) ? withoutPage(text) : text;
    if (text !== "" && column.meaning !== "leave")
      found.push({ at, column, text: plain, labels, ...(plain === text ? {} : { whole: text }) });
    // One label goes for all the columns of its group.
    if (columns[at + 1]?.group !== column.group || column.group === "") pending = [];
  }
  return found;
};
