import { type ColumnMeaning, contactFieldsOf } from "@followthrough/contract";
import type { CountryCode } from "libphonenumber-js/max";
import type { ImportedPerson } from "../importedPerson";
import { keptParts } from "../keptParts";
import { limits } from "../limits";
import { linkedInSlug } from "../linkedInSlug";
import { type PersonDraft, personDraft } from "../personDraft";
import { cut, oneLine } from "../plainText";
import type { UnplacedList } from "../unplacedList";
import { cardDay } from "../vcard/cardDay";
import { birthCells } from "./birthCells";
import { splitCellValues, splitEmails, splitPhones, splitTags } from "./cellValues";
import { type Cell, labelledCells } from "./labelledCells";
import { isAddressPart, rowAddresses } from "./rowAddresses";
import { nameWords, rowName } from "./rowName";
import type { TableColumn } from "./tableColumns";
import { type DayOrder, tableDay } from "./tableDay";

/** A table as it is to be read. */
export type TablePlan = {
  columns: TableColumn[];
  dayOrder: (column: number) => DayOrder;
  defaultCountry: CountryCode | undefined;
};

/** `Relation 1 - Value` is Google's way to say Relation. */
const headingOf = ({ column: { heading } }: Cell): string =>
  oneLine(heading.replace(/ \d+ - Value$/, "")) || "Also in the row";

/** Columns that say in one piece what others say in parts. */
const repeats = /address|adresse|anschrift|formatted|display name|file as/i;

/** The values of a cell, each with its label: as many labels as values go one to one, else the first goes for all. */
const eachLabelled = (
  values: string[],
  labels: string[],
  add: (value: string, label: string | undefined) => void,
): void => {
  for (const [at, value] of values.entries())
    add(value, cut((labels.length > 1 ? labels[at] : labels[0]) ?? "", limits.label) || undefined);
};

const addContactWays = (cells: Cell[], draft: PersonDraft): void => {
  for (const { column, text, labels } of cells) {
    if (column.meaning === "email") eachLabelled(splitEmails(text), labels, draft.email);
    else if (column.meaning === "phone") eachLabelled(splitPhones(text), labels, draft.phone);
    else if (column.meaning === "link")
      eachLabelled(splitCellValues(text), labels, (url, label) =>
        draft.link(url, linkedInSlug(url) ? "LinkedIn" : label),
      );
    else if (column.meaning === "tags") for (const tag of splitTags(text)) draft.tag(tag);
    else if (column.meaning === "notes") draft.note(text);
  }
};

/** One row of any table as a person; null where it names nobody, not even by an address or a number. */
export const personFromTableRow = (
  row: number,
  cells: string[],
  plan: TablePlan,
  unplaced: UnplacedList,
): ImportedPerson | null => {
  const said = labelledCells(cells, plan.columns);
  const of = (meaning: ColumnMeaning): Cell[] => said.filter(({ column }) => column.meaning === meaning);
  const first = (meaning: ColumnMeaning): string => oneLine(of(meaning)[0]?.text ?? "");
  const { name, whole, given, family, parts, composed, salutation, address: besideName, boxes } = rowName(of);
  if (name === undefined) return null;

  const draft = personDraft(row, "From the table", unplaced, plan.defaultCountry);
  if (besideName) draft.email(besideName);
  addContactWays(said, draft);
  const addresses = rowAddresses();
  for (const { column, text, labels } of said)
    if (isAddressPart(column.meaning)) addresses.add(column.group, column.meaning, text, labels[0]);
  const found = addresses.all();
  const place = first("place") || found.find((address) => address.place !== "")?.place;

  const kept = new Set(
    nameWords(
      [name, ...found.map((address) => address.whole), ...of("email").map(({ text }) => text)].join(" "),
    ),
  );
  const saidAlready = (text: string): boolean => nameWords(text).every((word) => kept.has(word));
  const aside = (heading: string, text: string, labels: string[] = []): void =>
    eachLabelled(splitCellValues(text), labels, (value, label) =>
      draft.aside(label ? `${heading} (${label})` : heading, value),
    );

  if (!saidAlready(whole)) aside("Name", whole);
  if (!saidAlready(composed)) aside("Name in full", composed);
  if (salutation) aside(headingOf(salutation), salutation.text);
  for (const cell of of("department")) draft.aside("Department", cell.text);
  // A town alone is the place; the first that says more is the address, and others stand in the notes.
  const [address, ...more] = found.filter((one) => one.whole !== place && one.whole !== "");
  for (const other of more) draft.aside(other.label ? `Address (${other.label})` : "Address", other.whole);
  if (address?.label) draft.aside("Kind of address", address.label);
  for (const box of boxes)
    if (!nameWords(box.name).every((word) => nameWords(name).includes(word)))
      draft.aside("E-mail", `${box.name} <${box.address}>`);
  const { cell: born, used } = birthCells(said);
  const birthday = draft.birthday(
    born && (cardDay(born.text) ?? tableDay(born.text, plan.dayOrder(born.at)) ?? undefined),
    born?.text,
  );
  const met = of("metOn")[0];
  const metOn = met && (tableDay(met.text, plan.dayOrder(met.at)) ?? undefined);
  if (met && !metOn) draft.misfit("Met on", met.text, "not a day on the calendar, or one with two readings");
  for (const cell of of("keep").filter((one) => !used.includes(one)))
    if (!repeats.test(cell.column.heading) || !saidAlready(cell.text))
      aside(headingOf(cell), cell.text, cell.labels);
  for (const cell of said) if (cell.whole !== undefined) aside(headingOf(cell), cell.whole);
  // A field that holds one value holds the first.
  for (const meaning of [
    ...(["givenName", "familyName", "additionalName", "prefix", "suffix"] as const),
    ...contactFieldsOf("name", "line", "day", "birthday"),
  ])
    for (const cell of of(meaning).slice(1)) aside(headingOf(cell), cell.text);

  const told = { preferredName: first("preferredName") === name ? "" : first("preferredName"), place };
  const lines = contactFieldsOf("line").map((field) => {
    const text = field === "preferredName" || field === "place" ? told[field] : first(field);
    return [field, draft.line(field, text)] as const;
  });
  const person = {
    row,
    name: draft.line("name", name) ?? "",
    ...Object.fromEntries(lines),
    givenName: cut(given, limits.line) || undefined,
    familyName: cut(family, limits.line) || undefined,
    nameParts: given === "" && family === "" ? undefined : keptParts(parts),
    metOn,
    birthday,
    streetAddress: draft.text("streetAddress", address?.lines),
  };
  return { ...person, ...draft.finish() };
};
