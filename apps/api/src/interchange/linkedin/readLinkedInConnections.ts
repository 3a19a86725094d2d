import type { ColumnMeaning } from "@followthrough/contract";
import type { CountryCode } from "libphonenumber-js/max";
import type { ImportedPerson, OnPerson, Unplaced } from "../importedPerson";
import { limits } from "../limits";
import { linkedInSlug } from "../linkedInSlug";
import type { CooperativeTask } from "../cooperativeTask";
import { tooManyRows } from "../table/tableRows";
import { type TableShape, shownCell } from "../table/tableShape";
import { unplacedList } from "../unplacedList";
import { type Column, type Header, headerRow } from "./headerRow";
import { personFromRow } from "./personFromRow";

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
  take: OnPerson,
  defaultCountry?: CountryCode,
): CooperativeTask<Unplaced[]> {
  const unplaced = unplacedList();
  const seenIn = firstRows();
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
    if (first === null) take(person);
    else unplaced.add(row, shown(cells), `the same LinkedIn profile as row ${first}`);
  }
  return unplaced.all();
}

const meanings: Record<Column, ColumnMeaning> = {
  firstName: "givenName",
  lastName: "familyName",
  url: "link",
  email: "email",
  company: "organization",
  position: "title",
  connectedOn: "keep",
};

const shape = (rows: string[][], header: Header): TableShape => {
  const mapping: ColumnMeaning[] = header.names.map(() => "keep");
  for (const [column, at] of header.columns) mapping[at] = meanings[column];
  return {
    header: header.names.map(shownCell),
    sample: rows
      .slice(header.row + 1)
      .filter((row) => row.some((cell) => cell.trim() !== ""))
      .slice(0, 5)
      .map((row) => row.map(shownCell)),
    mapping,
    sure: true,
  };
};

/** The columns of a `Connections.csv` as LinkedIn means them; null for any other table. */
export const linkedInShape = (rows: string[][]): TableShape | null => {
  const header = headerRow(rows);
  return header && shape(rows, header);
};

/**
 * The people of a `Connections.csv` as LinkedIn exports it, wherever its header row stands; each row comes in or is
 * listed with the reason, which is returned. Throws UnreadableFile for more than 20,000 rows.
 */
export function* readLinkedInConnections(
  rows: string[][],
  take: OnPerson,
  defaultCountry?: CountryCode,
): CooperativeTask<Unplaced[]> {
  const header = headerRow(rows);
  if (!header) return [];
  const said = rows.slice(header.row + 1).filter((row) => row.some((cell) => cell.trim() !== ""));
  if (said.length > limits.people) throw tooManyRows();
  return yield* peopleOf(rows, header, take, defaultCountry);
}
