import type { ColumnMeaning } from "@followthrough/contract";
import type { CountryCode } from "libphonenumber-js/max";
import { decodeBytes } from "../decodeBytes";
import type { ImportedPerson, Unplaced } from "../importedPerson";
import { notConnections } from "../linkedin/notConnections";
import { readLinkedInConnections } from "../linkedin/readLinkedInConnections";
import { excerpt, oneLine } from "../plainText";
import type { Steps } from "../steps";
import { UnreadableFile } from "../unreadableFile";
import { ownTableWidth } from "./ownTable";
import { readTable } from "./readTable";
import type { TableKind } from "./tableKind";
import { tableRows } from "./tableRows";
import type { TableShape } from "./tableShape";

export type TableFile = {
  kind: TableKind | "linkedin-connections";
  people: ImportedPerson[];
  unplaced: Unplaced[];
  table: TableShape;
};

export type TableOptions = {
  defaultCountry?: CountryCode | undefined;
  mapping?: ColumnMeaning[] | undefined;
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
export function* readTableFile(
  bytes: Uint8Array,
  { defaultCountry, mapping }: TableOptions,
): Steps<TableFile> {
  const rows = tableRows(decodeBytes(bytes));
  yield;
  const connections = ownTableWidth(rows[0] ?? [])
    ? null
    : yield* readLinkedInConnections(rows, defaultCountry);
  // The columns as LinkedIn means them are read by what is known of LinkedIn; a mapping of the user's own is kept to.
  const own = mapping && connections && mapping.join() !== connections.table.mapping.join();
  if (connections && !own) return { kind: "linkedin-connections", ...connections };
  const other = ownTableWidth(rows[0] ?? []) ? null : notConnections(rows);
  if (other) throw other;
  const read = yield* readTable(rows, mapping, defaultCountry);
  if (!read) throw notPeople(rows);
  return connections ? { ...read, kind: "linkedin-connections" } : read;
}
