import type { ColumnMeaning } from "@followthrough/contract";
import type { CountryCode } from "libphonenumber-js/max";
import { readArchive } from "./archive/readArchive";
import { isZip } from "./archive/zipEntries";
import { withoutUtf16 } from "./decodeBytes";
import { type FileBytes, bytesOf, sizeOf } from "./fileBytes";
import { expected, foreignFile } from "./foreignFile";
import type { ImportedPerson, OnPerson, Unplaced } from "./importedPerson";
import { limits } from "./limits";
import { cardFormat } from "./cards/cardFormat";
import { readJCards } from "./cards/readJCards";
import { readLdif } from "./cards/readLdif";
import { readXCards } from "./cards/readXCards";
import type { MessageKind } from "./table/readTableFile";
import type { CooperativeTask } from "./cooperativeTask";
import { namesColumns } from "./table/separator";
import { readTableFile } from "./table/readTableFile";
import type { TableShape } from "./table/tableShape";
import { UnreadableFile } from "./unreadableFile";
import { readVCards } from "./vcard/readVCards";

export type ContactFileKind =
  | "vcard"
  | "ldif"
  | "linkedin-connections"
  | "linkedin-archive"
  | MessageKind
  | "google-csv"
  | "outlook-csv"
  | "table";

export type ContactFile = {
  kind: ContactFileKind;
  /** Empty where they were taken one by one. */
  people: ImportedPerson[];
  /** What of the file has no place in a contact, with the reason. */
  unplaced: Unplaced[];
  /** The columns and how they were read; there for every kind of table. */
  table?: TableShape | undefined;
};

export type ReadingOptions = {
  /** Where phone numbers without a country code are read as of. */
  defaultCountry?: CountryCode | undefined;
  /** What the columns of a table hold, the first first; guessed where it is not given. */
  mapping?: ColumnMeaning[] | undefined;
  /** Which sheet of a workbook is read, counted from 0; the first with a table where it is not given. */
  sheet?: number | undefined;
  /** What was written is read as well, of LinkedIn's messages. */
  words?: boolean | undefined;
  /** Takes each person as they are read; what is thrown later undoes all. */
  take?: OnPerson | undefined;
};

/** Tab, newline, return, blank. */
const space = new Set([0x09, 0x0a, 0x0d, 0x20]);

const someLineBeginsCard = /^[ \t]{0,20}begin[ \t]{0,20}:[ \t]{0,20}vcard/im;
const beginsCard = /^begin[ \t]{0,20}:[ \t]{0,20}vcard/i;

const byteOrderMark = [0xef, 0xbb, 0xbf];

/** The first line that says anything. It alone tells what a file is: what stands further down may be somebody's note. */
const firstLine = (text: Buffer): string => {
  let at = 0;
  for (;;) {
    if (space.has(text[at] ?? 0)) at += 1;
    else if (byteOrderMark.every((byte, place) => text[at + place] === byte)) at += 3;
    else return /^[^\r\n]*/.exec(text.toString("latin1", at, at + 2_000))?.[0] ?? "";
  }
};

const isNamedCards = (fileName: string): boolean => /\.(?:vcf|vcard)$/i.test(fileName);

/** A file named as cards may have something odd above its first card, but no names of columns. */
const isCards = (fileName: string, start: Buffer): boolean => {
  const first = firstLine(start);
  if (beginsCard.test(first)) return true;
  return isNamedCards(fileName) && !namesColumns(first) && someLineBeginsCard.test(start.toString("latin1"));
};

const refuse = (fileName: string, bytes: Uint8Array, text: Buffer): UnreadableFile | null => {
  if (text.every((byte) => space.has(byte)))
    return new UnreadableFile("empty", `The file is empty. ${expected}`);
  const foreign = foreignFile(bytes);
  if (foreign) return foreign;
  if (text.includes(0)) return new UnreadableFile("not_text", `This is not a text file. ${expected}`);
  if (isNamedCards(fileName) && !isCards(fileName, text) && !namesColumns(firstLine(text))) {
    return new UnreadableFile(
      "no_cards",
      "There is no contact card in this file: none begins with BEGIN:VCARD.",
    );
  }
  return null;
};

const otherCards = { jcard: readJCards, xcard: readXCards, ldif: readLdif };

const kindOf = (
  fileName: string,
  file: FileBytes,
): "archive" | "cards" | "table" | keyof typeof otherCards => {
  if (sizeOf(file) > limits.fileBytes)
    throw new UnreadableFile("too_large", "The file is larger than 25 MB.");
  const bytes = bytesOf(file, 1_000_000);
  if (isZip(bytes)) return "archive";
  const start = withoutUtf16(bytes);
  const format = cardFormat(start);
  if (format) return format;
  const refusal = refuse(fileName, bytes, start);
  if (refusal) throw refusal;
  return isCards(fileName, start) ? "cards" : "table";
};

/**
 * Reads a file of people, telling what it is by its content and not by its name alone: vCards of any version, also as jCard, xCard or LDIF, the CSV
 * tables of LinkedIn, Google and Outlook, any other table, workbooks (.xlsx, .ods), and ZIP archives of these, LinkedIn's download
 * among them.
 * Takes files up to 25 MB and 20,000 people. Throws UnreadableFile, with words for the user, and nothing else.
 */
export function* readContactFile(
  fileName: string,
  file: FileBytes,
  { take, ...options }: ReadingOptions = {},
): CooperativeTask<ContactFile> {
  const people: ImportedPerson[] = [];
  const taking = { ...options, take: take ?? ((person: ImportedPerson) => void people.push(person)) };
  const kind = kindOf(fileName, file);
  switch (kind) {
    case "archive":
      return { people, ...(yield* readArchive(bytesOf(file), taking)) };
    case "cards":
      return {
        kind: "vcard",
        people,
        ...(yield* readVCards(bytesOf(file), taking.take, options.defaultCountry)),
      };
    case "jcard":
    case "xcard":
    case "ldif":
      return {
        kind: kind === "ldif" ? "ldif" : "vcard",
        people,
        ...(yield* readVCards(bytesOf(file), taking.take, options.defaultCountry, otherCards[kind])),
      };
    case "table":
      return { people, ...(yield* readTableFile(file, taking)) };
  }
}
