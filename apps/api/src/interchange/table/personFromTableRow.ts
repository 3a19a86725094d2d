import type { ColumnMeaning } from "@followthrough/contract";
import { foldText } from "@followthrough/domain";
import type { CountryCode } from "libphonenumber-js/max";
import type { ImportedPerson } from "../importedPerson";
import { limits } from "../limits";
import { linkedInSlug } from "../linkedInSlug";
import { type PersonDraft, personDraft } from "../personDraft";
import { cut, oneLine } from "../plainText";
import type { UnplacedList } from "../unplacedList";
import { cardDay } from "../vcard/cardDay";
import { birthCells } from "./birthCells";
import { splitCellValues, splitEmails, splitPhones, splitTags } from "./cellValues";
import { type Cell, labelledCells } from "./labelledCells";
import { mailbox } from "./mailbox";
import { isAddressPart, rowAddresses } from "./rowAddresses";
import type { TableColumn } from "./tableColumns";
import { type DayOrder, tableDay } from "./tableDay";

/** A table as it is to be read. */
export type TablePlan = {
  columns: TableColumn[];
  dayOrder: (column: number) => DayOrder;
  defaultCountry: CountryCode | undefined;
};

const words = (text: string): string[] => foldText(text.slice(0, 2_000)).match(/[\p{L}\p{N}]+/gu) ?? [];

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
  const given = first("givenName");
  const family = first("familyName");
  const composed = oneLine(
    [first("prefix"), given, first("additionalName"), family, first("suffix")].join(" "),
  );
  const named = mailbox(first("name"));
  const whole = named ? named.name : first("name");
  const boxes = of("email").flatMap(({ text }) => splitEmails(text).flatMap((one) => mailbox(one) ?? []));
  // Some programs have a short name where others have the whole one.
  const telling =
    composed === "" ||
    (words(whole).length > 0 && [given, family].flatMap(words).every((word) => words(whole).includes(word)));
  const name = [
    telling ? whole : "",
    given === "" && family === "" ? "" : composed,
    whole,
    first("preferredName"),
    boxes[0]?.name,
    first("organization"),
    named?.address,
    boxes[0]?.address,
    splitCellValues(first("email"))[0],
    splitCellValues(first("phone"))[0],
  ].find((text) => text !== undefined && text !== "");
  if (name === undefined) return null;

  const draft = personDraft(row, "From the table", unplaced, plan.defaultCountry);
  if (named) draft.email(named.address);
  addContactWays(said, draft);
  const addresses = rowAddresses();
  for (const { column, text, labels } of said)
    if (isAddressPart(column.meaning)) addresses.add(column.group, column.meaning, text, labels[0]);
  const found = addresses.all();
  const place = first("place") || found.find((address) => address.place !== "")?.place;

  const kept = new Set(
    words([name, ...found.map((address) => address.whole), ...of("email").map(({ text }) => text)].join(" ")),
  );
  const saidAlready = (text: string): boolean => words(text).every((word) => kept.has(word));
  const aside = (heading: string, text: string, labels: string[] = []): void =>
    eachLabelled(splitCellValues(text), labels, (value, label) =>
      draft.aside(label ? `${heading} (${label})` : heading, value),
    );

  if (!saidAlready(whole)) aside("Name", whole);
  if (!saidAlready(composed)) aside("Name in full", composed);
  for (const cell of of("department")) draft.aside("Department", cell.text);
  for (const { label, whole: address } of found)
    if (address !== place) draft.aside(label ? `Address (${label})` : "Address", address);
  for (const box of boxes)
    if (!words(box.name).every((word) => words(name).includes(word)))
      draft.aside("E-mail", `${box.name} <${box.address}>`);
  const { cell: born, used } = birthCells(said);
  const birthday = born && (cardDay(born.text) ?? tableDay(born.text, plan.dayOrder(born.at)) ?? undefined);
  if (born) draft.aside("Birthday", birthday ?? born.text);
  const met = of("metOn")[0];
  const metOn = met && (tableDay(met.text, plan.dayOrder(met.at)) ?? undefined);
  if (met && !metOn) draft.misfit("Met on", met.text, "not a day on the calendar, or one with two readings");
  for (const cell of of("keep").filter((one) => !used.includes(one)))
    if (!repeats.test(cell.column.heading) || !saidAlready(cell.text))
      aside(headingOf(cell), cell.text, cell.labels);
  // A field that holds one value holds the first.
  for (const meaning of [
    "name",
    "givenName",
    "familyName",
    "additionalName",
    "prefix",
    "suffix",
    "preferredName",
    "organization",
    "title",
    "place",
    "metOn",
    "howWeMet",
    "birthday",
  ] as const)
    for (const cell of of(meaning).slice(1)) aside(headingOf(cell), cell.text);

  const person = {
    row,
    name: draft.line("Name in full", name, limits.name) ?? "",
    givenName: cut(given, limits.line) || undefined,
    familyName: cut(family, limits.line) || undefined,
    preferredName:
      first("preferredName") === name
        ? undefined
        : draft.line("Nickname", first("preferredName"), limits.preferredName),
    organization: draft.line("Organisation", first("organization")),
    title: draft.line("Title", first("title")),
    place: draft.line("Place", place),
    howWeMet: draft.line("How we met", first("howWeMet"), limits.howWeMet),
    metOn,
    birthday,
  };
  return { ...person, ...draft.finish() };
};
