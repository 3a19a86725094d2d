import { formatCount } from "@followthrough/domain";
import Papa from "papaparse";
import { limits } from "../limits";
import { messagesSign } from "../linkedin/messageTable";
import { UnreadableFile } from "../unreadableFile";
import { brokenQuotes } from "./brokenQuotes";
import { withQuotedNames } from "./mailLists";
import { mustBeTable } from "./mustBeTable";
import { ownTableStart } from "./ownTable";
import { separator } from "./separator";

export const tooManyRows = (): UnreadableFile =>
  new UnreadableFile(
    "too_many_rows",
    `The file holds more than ${formatCount(limits.people)} rows. Split it and import the parts.`,
  );

/**
 * The cells of a CSV file, its separator found out; empty lines stay, so that a row keeps its number. Reads no more
 * columns than are imported. Throws UnreadableFile where the quotation marks are such that no cells can be told, for
 * more than 40,000 rows or 300,000 messages, and for more lines or cells in a line than any table has.
 */
export const tableRows = (text: string): string[][] => {
  // In a table of our own no word that somebody wrote can be taken for a heading.
  const messages = messagesSign(text);
  const delimiter = text.startsWith(ownTableStart) ? "," : (messages ?? separator(text));
  mustBeTable(text, delimiter);
  const table = withQuotedNames(text, delimiter);
  const broken = brokenQuotes(table, delimiter);
  if (broken)
    throw new UnreadableFile("broken_table", `The table is damaged: ${broken}. Export the file again.`);
  const { data, meta } = Papa.parse<string[]>(table, {
    delimiter,
    // Room for remarks and empty lines: what is read is counted by its readers.
    preview: messages === null ? limits.people * 2 : limits.messages,
    skipEmptyLines: false,
  });
  if (meta.truncated) throw tooManyRows();
  return data.map((row) => row.slice(0, limits.columns));
};
