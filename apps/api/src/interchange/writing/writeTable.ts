import { type ContactTextField, contactTextFields, factsOf } from "@followthrough/contract";
import { isFormula } from "../table/formulaMark";
import type { WrittenPerson } from "./writtenPerson";

/** A number with its country, which no spreadsheet takes for a formula that does anything. */
const isNumber = (cell: string): boolean => /^\+[\d ().\-/]+$/.test(cell);

/** A cell that a spreadsheet would run as a formula, or run were its marks taken off, gets a mark before it. */
const safeCell = (cell: string): string => (isFormula(cell) && !isNumber(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => {
  const safe = safeCell(cell);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const row = (cells: readonly string[]): string => `${cells.map(quoted).join(",")}\r\n`;

/** How many columns each kind of address needs. */
export interface TableWidth {
  readonly emails: number;
  readonly phones: number;
  readonly links: number;
}

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => [`${name} ${at + 1} - Label`, `${name} ${at + 1} - Value`]).flat();

const pairs = (list: readonly (readonly [string | null, string])[], count: number): string[] =>
  Array.from({ length: count }, (_, at) => [list[at]?.[0] ?? "", list[at]?.[1] ?? ""]).flat();

/** How the first tables began that were written; fields that came later stand behind, in the order of theirs. */
const firstColumns = [
  "name",
  "preferredName",
  "organization",
  "title",
  "place",
  "tags",
  "metOn",
  "howWeMet",
] as const;
type SingleColumn = ContactTextField | "tags";

const laterColumns: readonly SingleColumn[] = contactTextFields.filter(
  (field) => field !== "notes" && !firstColumns.some((first) => first === field),
);

const headingOf = (field: SingleColumn): string => factsOf(field).heading ?? factsOf(field).label;

/** The headings of the columns with which every table begins that is written, also one of an older version. */
export const firstHeadings = firstColumns.map(headingOf);

/** The columns of one value each, in their order: all that are written now, or those of which a table has the headings. */
export const singleColumns = (headings?: readonly string[]): SingleColumn[] => [
  ...firstColumns,
  ...laterColumns.filter((field) => !headings || headings.includes(headingOf(field))),
];

/** The headings: by them a table that this program wrote is known again. */
export const tableHeadings = (
  { emails, phones, links }: TableWidth,
  columns: readonly SingleColumn[] = singleColumns(),
): string[] => [
  ...columns.map(headingOf),
  ...numbered("E-mail", emails),
  ...numbered("Phone", phones),
  ...numbered("Website", links),
  headingOf("notes"),
];

/** The first row, RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. */
export const tableHead = (width: TableWidth): string => `\ufeff${row(tableHeadings(width))}`;

/** A tag that holds what stands between tags, or begins as such a one does, is put between quotation marks. */
const tagInCell = (tag: string): string =>
  tag.includes(":::") || tag.startsWith('"') ? JSON.stringify(tag) : tag;

/** One person as a row under those headings. Several tags stand in one cell, as Google writes them. */
export const tableRow = (person: WrittenPerson, { emails, phones, links }: TableWidth): string =>
  row([
    ...singleColumns().map((field) =>
      field === "tags" ? person.tags.map(tagInCell).join(" ::: ") : (person[field] ?? ""),
    ),
    ...pairs(
      person.emails.map(({ label, address }) => [label, address]),
      emails,
    ),
    ...pairs(
      person.phones.map(({ label, number }) => [label, number]),
      phones,
    ),
    ...pairs(
      person.links.map(({ label, url }) => [label, url]),
      links,
    ),
    person.notes,
  ]);
