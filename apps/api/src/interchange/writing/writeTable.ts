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

/** The headings: by them a table that this program wrote is known again. */
export const tableHeadings = ({ emails, phones, links }: TableWidth): string[] => [
  "Name",
  "Nickname",
  "Company",
  "Job Title",
  "Place",
  "Tags",
  "Met on",
  "How we met",
  ...numbered("E-mail", emails),
  ...numbered("Phone", phones),
  ...numbered("Website", links),
  "Notes",
];

/** The first row, RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. */
export const tableHead = (width: TableWidth): string => `\ufeff${row(tableHeadings(width))}`;

/** A tag that holds what stands between tags, or begins as such a one does, is put between quotation marks. */
const tagInCell = (tag: string): string =>
  tag.includes(":::") || tag.startsWith('"') ? JSON.stringify(tag) : tag;

/** One person as a row under those headings. Several tags stand in one cell, as Google writes them. */
export const tableRow = (person: WrittenPerson, { emails, phones, links }: TableWidth): string =>
  row([
    person.name,
    person.preferredName ?? "",
    person.organization ?? "",
    person.title ?? "",
    person.place ?? "",
    person.tags.map(tagInCell).join(" ::: "),
    person.metOn ?? "",
    person.howWeMet ?? "",
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
