import { createReadStream } from "node:fs";
import { linesIn } from "./archiveText";
import type { ArchiveTable } from "../../sql/archiveTables";
import type { CheckedRow } from "./rows/rowSchemas";

/** Rows of one table, in the order of the archive. */
export interface RowsOfTable {
  readonly table: ArchiveTable;
  readonly rows: readonly CheckedRow[];
  /** The line of the archive each of them stood in. */
  readonly lines: readonly number[];
}

/** Rows, and characters, held at once. */
const batchSize = 500;
const lengthAtOnce = 1024 * 1024;

/** The rows that `checkArchive` wrote, some hundred of a table at a time. */
export async function* checkedRows(path: string): AsyncGenerator<RowsOfTable> {
  let waiting: { table: ArchiveTable; rows: CheckedRow[]; lines: number[] } | null = null;
  let length = 0;
  const source = createReadStream(path);
  try {
    for await (const line of linesIn(source as AsyncIterable<Buffer>)) {
      const [table, number, row] = JSON.parse(line) as [ArchiveTable, number, CheckedRow];
      if (waiting && (waiting.table !== table || waiting.rows.length >= batchSize || length > lengthAtOnce)) {
        yield waiting;
        waiting = null;
      }
      if (!waiting) length = 0;
      waiting ??= { table, rows: [], lines: [] };
      waiting.rows.push(row);
      waiting.lines.push(number);
      length += line.length;
    }
    if (waiting) yield waiting;
  } finally {
    source.destroy();
  }
}
