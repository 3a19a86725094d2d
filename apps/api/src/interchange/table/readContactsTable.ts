import { fold } from "@followthrough/domain";
import type { CountryCode } from "libphonenumber-js/max";
import type { ImportedPerson, Unplaced } from "../importedPerson";
import { limits } from "../limits";
import type { Steps } from "../steps";
import { UnreadableFile } from "../unreadableFile";
import { unplacedList } from "../unplacedList";
import { columnsOf, isHeader } from "./columnMeaning";
import { personFromCells } from "./personFromCells";

export type TableKind = "google-csv" | "outlook-csv" | "table";

/** How many rows of remarks may stand above the headings. */
const remarks = 30;

const kindOf = (headings: readonly string[]): TableKind => {
  const names = new Set(headings.map(fold));
  if (names.has("e-mail 1 - value")) return "google-csv";
  return names.has("e-mail address") && names.has("e-mail 2 address") ? "outlook-csv" : "table";
};

const shown = (cells: readonly string[]): string => cells.filter((cell) => cell.trim() !== "").join(", ");

export interface ContactsTable {
  kind: TableKind;
  people: ImportedPerson[];
  unplaced: Unplaced[];
}

/** Where the headings of a table of contacts stand, or -1. */
export const headingsAt = (rows: readonly string[][]): number => rows.slice(0, remarks).findIndex(isHeader);

/**
 * The people of a table whose headings say what its columns hold, as Google Contacts, Outlook, Thunderbird and
 * spreadsheets write it; each row comes in or is listed with the reason. Throws UnreadableFile for more than 20,000 rows.
 */
export function* readContactsTable(
  rows: readonly string[][],
  headings: number,
  defaultCountry?: CountryCode,
): Steps<ContactsTable> {
  const header = rows[headings] ?? [];
  if (rows.length - headings - 1 > limits.people)
    throw new UnreadableFile(
      "too_many_rows",
      `The file holds more than ${limits.people.toLocaleString("en")} rows. Split it and import the parts.`,
    );
  const unplaced = unplacedList();
  const columns = columnsOf(header);
  const people: ImportedPerson[] = [];
  for (const [at, cells] of rows.entries()) {
    if (at <= headings || cells.every((cell) => cell.trim() === "")) continue;
    yield;
    const person = personFromCells(at + 1, cells, { columns, unplaced }, defaultCountry);
    if (person) people.push(person);
    else unplaced.add(at + 1, shown(cells), "no name, organisation or e-mail address");
  }
  return { kind: kindOf(header), people, unplaced: unplaced.all() };
}
