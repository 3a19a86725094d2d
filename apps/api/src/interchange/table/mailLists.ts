import { emailAddress } from "../emailAddress";
import type { TableColumn } from "./tableColumns";
import { splitEmails } from "./cellValues";
import { mailbox } from "./mailbox";

const named = new Set(["name", "givenName", "familyName", "preferredName"]);

/**
 * The rows that a row is: several addresses in one cell, of which some have names and for which no column has one, are as many
 * people, as a mail program lists them. Any other row is itself.
 */
export const rowsOfMailboxes = (cells: string[], columns: TableColumn[]): string[][] => {
  const at = columns.findIndex(({ meaning }) => meaning === "email");
  const text = cells[at] ?? "";
  if (!text.includes("<") || columns.some(({ meaning }) => named.has(meaning))) return [cells];
  const parts = splitEmails(text);
  const isList = parts.length > 1 && parts.every((one) => emailAddress(one) !== null);
  return isList && parts.some((one) => (mailbox(one)?.name ?? "") !== "")
    ? parts.map((one) => cells.map((cell, place) => (place === at ? one : cell)))
    : [cells];
};

const quotedName = (end: string): string =>
  `(^|${end})("[^"\\r\\n]{1,200}" ?<[^<>"\\s]{3,254}>(?:"[^"\\r\\n]{1,200}" ?<|[^"\\r\\n${end}])*)(?=${end}|$)`;

/** A name in quotation marks with its address, at the beginning of a cell that is not itself quoted; by what stands between cells. */
const quotedNames: ReadonlyMap<string, RegExp> = new Map([
  [",", new RegExp(quotedName(","), "gmu")],
  [";", new RegExp(quotedName(";"), "gmu")],
  ["\t", new RegExp(quotedName("\\t"), "gmu")],
  ["|", new RegExp(quotedName("\\|"), "gmu")],
]);

/** A table in which mail addresses stand as mail programs write them, `"Ruiz, Dana" <dana@example.org>`, as a table is written. */
export const withQuotedNames = (text: string, delimiter: string): string => {
  const quoted = quotedNames.get(delimiter);
  return quoted && /" ?</.test(text)
    ? text.replace(quoted, (_, before: string, cell: string) => `${before}"${cell.replaceAll('"', '""')}"`)
    : text;
};
