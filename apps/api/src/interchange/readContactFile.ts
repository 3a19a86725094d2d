import type { CountryCode } from "libphonenumber-js/max";
import { decodeBytes, withoutUtf16 } from "./decodeBytes";
import { foreignFile } from "./foreignFile";
import type { ImportedPerson, Unplaced } from "./importedPerson";
import { limits } from "./limits";
import { headerRow } from "./linkedin/headerRow";
import { isOtherLinkedIn, notConnections } from "./linkedin/notConnections";
import { readConnectionRows } from "./linkedin/readLinkedInConnections";
import { headingsAt, readContactsTable, type TableKind } from "./table/readContactsTable";
import { tableRows } from "./table/tableRows";
import type { Steps } from "./steps";
import { UnreadableFile } from "./unreadableFile";
import { readVCards } from "./vcard/readVCards";

export type ContactFileKind = "vcard" | "linkedin-connections" | TableKind;

export type ContactFile = {
  kind: ContactFileKind;
  people: ImportedPerson[];
  /** What of the file has no place in a contact, with the reason. */
  unplaced: Unplaced[];
};

type Reader = {
  recognises: (start: string) => boolean;
  read: (bytes: Uint8Array, defaultCountry?: CountryCode) => Steps<ContactFile>;
};

function* readCards(bytes: Uint8Array, defaultCountry?: CountryCode): Steps<ContactFile> {
  return { kind: "vcard", ...(yield* readVCards(bytes, defaultCountry)) };
}

/** LinkedIn's table by its own rules, any other by what its headings say. */
function* readTable(bytes: Uint8Array, defaultCountry?: CountryCode): Steps<ContactFile> {
  const rows = tableRows(decodeBytes(bytes));
  const header = headerRow(rows);
  if (header)
    return { kind: "linkedin-connections", ...(yield* readConnectionRows(rows, header, defaultCountry)) };
  const headings = isOtherLinkedIn(rows) ? -1 : headingsAt(rows);
  if (headings === -1) throw notConnections(rows);
  return yield* readContactsTable(rows, headings, defaultCountry);
}

/** The first that recognises the file by its content reads it; the last one takes any other table, and says what it lacks. */
const readers: Reader[] = [
  {
    recognises: (start) => /^[ \t]{0,20}begin[ \t]{0,20}:[ \t]{0,20}vcard/im.test(start),
    read: readCards,
  },
  { recognises: () => true, read: readTable },
];

/** Tab, newline, return, blank. */
const space = new Set([0x09, 0x0a, 0x0d, 0x20]);

const refuse = (fileName: string, bytes: Uint8Array): UnreadableFile | null => {
  if (bytes.byteLength > limits.fileBytes)
    return new UnreadableFile("too_large", "The file is larger than 25 MB.");
  const text = withoutUtf16(bytes.subarray(0, 1_000_000));
  if (text.every((byte) => space.has(byte)))
    return new UnreadableFile(
      "empty",
      "The file is empty. Import a contact card file (.vcf) or LinkedIn's Connections.csv.",
    );
  const foreign = foreignFile(bytes);
  if (foreign) return foreign;
  if (text.includes(0)) {
    return new UnreadableFile(
      "not_text",
      "This is not a text file. Import a contact card file (.vcf) or LinkedIn's Connections.csv.",
    );
  }
  if (
    /\.(?:vcf|vcard)$/i.test(fileName) &&
    !/begin[ \t]{0,20}:[ \t]{0,20}vcard/i.test(text.toString("latin1"))
  ) {
    return new UnreadableFile(
      "no_cards",
      "There is no contact card in this file: none begins with BEGIN:VCARD.",
    );
  }
  return null;
};

/**
 * Reads a file of people, telling what it is by its content and not by its name alone: vCards of any version, or
 * LinkedIn's Connections.csv, or a table of contacts as Google, Outlook, Thunderbird and spreadsheets write it. Phone numbers without a country code are read as of `defaultCountry`.
 * Takes files up to 25 MB and 20,000 people. Throws UnreadableFile, with words for the user, and nothing else.
 */
export function* readContactFile(
  fileName: string,
  bytes: Uint8Array,
  defaultCountry?: CountryCode,
): Steps<ContactFile> {
  const refusal = refuse(fileName, bytes);
  if (refusal) throw refusal;
  const start = withoutUtf16(bytes.subarray(0, 1_000_000)).toString("latin1");
  const reader = readers.find(({ recognises }) => recognises(start));
  if (!reader) throw new UnreadableFile("not_contacts", "This file holds no contacts that can be read.");
  return yield* reader.read(bytes, defaultCountry);
}
