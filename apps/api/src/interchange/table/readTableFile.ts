import { decodeFile } from "../decodeBytes";
import type { FileBytes } from "../fileBytes";
import type { Unplaced } from "../importedPerson";
import { notConnections } from "../linkedin/notConnections";
import { linkedInShape, readLinkedInConnections } from "../linkedin/readLinkedInConnections";
import { messageTable } from "../linkedin/messageTable";
import { readLinkedInMessages } from "../linkedin/readLinkedInMessages";
import { excerpt, oneLine } from "../plainText";
import type { CooperativeTask } from "../cooperativeTask";
import { UnreadableFile } from "../unreadableFile";
import { ownTable } from "./ownTable";
import { type TableOptions, readTable } from "./readTable";
import type { TableKind } from "./tableKind";
import { tableRows } from "./tableRows";
import type { TableShape } from "./tableShape";

export type MessageKind = "linkedin-messages" | "linkedin-messages-with-words";

export type TableFile =
  | { kind: TableKind | "linkedin-connections"; unplaced: Unplaced[]; table: TableShape }
  /** Messages, whose columns mean what LinkedIn means by them. */
  | { kind: MessageKind; unplaced: Unplaced[]; table?: undefined };

/** How a table begins, for somebody who looks for another. */
export const beginningOf = (rows: string[][]): string => {
  const first = rows.find((row) => row.some((cell) => cell.trim() !== "")) ?? [];
  return excerpt(oneLine(first.join(", ").slice(0, 200)), 80);
};

const notPeople = (rows: string[][]): UnreadableFile =>
  new UnreadableFile(
    "not_contacts",
    `This is neither a contact card file (.vcf) nor a table with a row for each person (.csv), such as LinkedIn's Connections.csv. ` +
      `It begins with "${beginningOf(rows)}".`,
  );

/**
 * The people of the rows of a table, wherever they come from: LinkedIn's connections, contacts of Google or Outlook, or any other,
 * its columns read as `mapping` says or as they suggest. Null for what is no table of people; throws UnreadableFile for a table of
 * LinkedIn's that is of something else.
 */
export function* readTableRows(rows: string[][], options: TableOptions): CooperativeTask<TableFile | null> {
  const { take, mapping, defaultCountry, words } = options;
  const messages = messageTable(rows);
  if (messages) {
    const unplaced = yield* readLinkedInMessages(rows, messages, { take, words });
    return { kind: words ? "linkedin-messages-with-words" : "linkedin-messages", unplaced };
  }
  const isOwn = ownTable(rows[0] ?? []) !== null;
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
  return read && connections ? { ...read, kind: "linkedin-connections" } : read;
}

/** The people of a CSV file. Throws UnreadableFile for what is no table of people. */
export function* readTableFile(file: FileBytes, options: TableOptions): CooperativeTask<TableFile> {
  const rows = tableRows(decodeFile(file));
  yield;
  const read = yield* readTableRows(rows, options);
  if (!read) throw notPeople(rows);
  return read;
}
