import type { CountryCode } from "libphonenumber-js/max";
import { decodeBytes } from "../decodeBytes";
import type { ImportedPerson, Unplaced } from "../importedPerson";
import { limits } from "../limits";
import { linkedInSlug } from "../linkedInSlug";
import type { Steps } from "../steps";
import { UnreadableFile } from "../unreadableFile";
import { unplacedList } from "../unplacedList";
import { type Header, headerRow } from "./headerRow";
import { notConnections } from "./notConnections";
import { personFromRow } from "./personFromRow";
import { tableRows } from "../table/tableRows";

const shown = (row: string[]): string => row.filter((cell) => cell.trim() !== "").join(", ");

/** Sees to it that each profile comes in once: the row that named it first, or null for a new one. */
const firstRows = () => {
  const rows = new Map<string, number>();
  return ({ row, links }: ImportedPerson): number | null => {
    for (const slug of links.map(({ url }) => linkedInSlug(url))) {
      const first = slug === null ? undefined : rows.get(slug);
      if (first !== undefined) return first;
      if (slug !== null) rows.set(slug, row);
    }
    return null;
  };
};

function* peopleOf(
  rows: string[][],
  header: Header,
  defaultCountry?: CountryCode,
): Steps<{ people: ImportedPerson[]; unplaced: Unplaced[] }> {
  const unplaced = unplacedList();
  const seenIn = firstRows();
  const people: ImportedPerson[] = [];
  for (const [at, cells] of rows.entries()) {
    if (at <= header.row || cells.every((cell) => cell.trim() === "")) continue;
    yield;
    const row = at + 1;
    const person = personFromRow(row, cells, header, unplaced, defaultCountry);
    if (!person) {
      unplaced.add(row, shown(cells), "no name: LinkedIn leaves it out for people who closed their account");
      continue;
    }
    const first = seenIn(person);
    if (first === null) people.push(person);
    else unplaced.add(row, shown(cells), `the same LinkedIn profile as row ${first}`);
  }
  return { people, unplaced: unplaced.all() };
}

/**
 * The people of a `Connections.csv` as LinkedIn exports it, wherever its header row stands; each row comes in or is
 * listed with the reason. Throws UnreadableFile for any other table, naming what it looks like, and for more than
 * 20,000 rows.
 */
export function* readLinkedInConnections(
  bytes: Uint8Array,
  defaultCountry?: CountryCode,
): Steps<{ people: ImportedPerson[]; unplaced: Unplaced[] }> {
  const rows = tableRows(decodeBytes(bytes));
  const header = headerRow(rows);
  if (!header) throw notConnections(rows);
  return yield* readConnectionRows(rows, header, defaultCountry);
}

/** As `readLinkedInConnections`, of rows whose headings were found. */
export function* readConnectionRows(
  rows: string[][],
  header: Header,
  defaultCountry?: CountryCode,
): Steps<{ people: ImportedPerson[]; unplaced: Unplaced[] }> {
  if (rows.length - header.row - 1 > limits.people) {
    throw new UnreadableFile(
      "too_many_rows",
      `The file holds more than ${limits.people.toLocaleString("en")} rows. Split it and import the parts.`,
    );
  }
  return yield* peopleOf(rows, header, defaultCountry);
}
