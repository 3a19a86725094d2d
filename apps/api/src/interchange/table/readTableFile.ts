import { decodeFile } from "../decodeBytes";
import type { FileBytes } from "../fileBytes";
import type { Unplaced } from "../importedPerson";
import { notConnections } from "../linkedin/notConnections";
import { linkedInShape, readLinkedInConnections } from "../linkedin/readLinkedInConnections";
import { excerpt, oneLine } from "../plainText";
import type { CooperativeTask } from "../cooperativeTask";
import { UnreadableFile } from "../unreadableFile";
import { ownTableWidth } from "./ownTable";
import { type TableOptions, readTable } from "./readTable";
import type { TableKind } from "./tableKind";
import { tableRows } from "./tableRows";
import type { TableShape } from "./tableShape";

export type TableFile = {
  kind: TableKind | "linkedin-connections";
  unplaced: Unplaced[];
  table: TableShape;
};

const notPeople = (rows: string[][]): UnreadableFile => {
  const first = rows.find((row) => row.some((cell) => cell.trim() !== "")) ?? [];
  return new UnreadableFile(
    "not_contacts",
    `This is neither a contact card file (.vcf) nor a table with a row for each person (.csv), such as LinkedIn's Connections.csv. ` +
      `It begins with "${excerpt(oneLine(first.join(", ").slice(0, 200)), 80)}".`,
  );
};

/**
 * The people of a CSV file: LinkedIn's connections, contacts of Google or Outlook, or any other table, its columns read
 * as `mapping` says or as they suggest. Throws UnreadableFile for what is no table of people.
 */
export function* readTableFile(file: FileBytes, options: TableOptions): CooperativeTask<TableFile> {
  const { take, mapping, defaultCountry } = options;
  const rows = tableRows(decodeFile(file));
  yield;
  const isOwn = ownTableWidth(rows[0] ?? []) !== null;
  const connections = isOwn ? null : linkedInShape(rows);
  // The columns as LinkedIn means them are read by what is known of LinkedIn; a mapping of the user's own is kept to.
  const own = mapping && connections && mapping.join() !== connections.mapping.join();
  if (connections && !own) {
    const unplaced = yield* readLinkedInConnections(rows, take, defaultCountry);
    return { kind: "linkedin-connections", unplaced, table: connections };
  }
  const other = isOwn || connections ? null : notConnections(rows);
  if (other) throw other;
  const read = yield* readTable(rows, options);
  if (!read) throw notPeople(rows);
  return connections ? { ...read, kind: "linkedin-connections" } : read;
}
