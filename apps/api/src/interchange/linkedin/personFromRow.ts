import type { CountryCode } from "libphonenumber-js/max";
import type { ImportedPerson } from "../importedPerson";
import { limits } from "../limits";
import { linkedInSlug } from "../linkedInSlug";
import { personDraft } from "../personDraft";
import { cut, oneLine } from "../plainText";
import type { UnplacedList } from "../unplacedList";
import { connectedOn } from "./connectedOn";
import type { Column, Header } from "./headerRow";

/** What spreadsheets and programs write for nothing. Written like this it is nobody's name. */
const nothing = new Set(["", "#N/A", "#REF!", "#NAME?", "<NA>", "N/A", "NULL", "NaN", "nan", "undefined"]);
/** Besides these where no name is expected: there are people called Na. */
const nothingElse = new Set(["NA", "na", "n/a", "none", "None", "null", "-"]);

/** One row as a person; null where it names nobody. Cells of columns we do not know go to the notes. */
export const personFromRow = (
  row: number,
  cells: string[],
  header: Header,
  unplaced: UnplacedList,
  defaultCountry?: CountryCode,
): ImportedPerson | null => {
  const cellOf = (column: Column): string => {
    const text = oneLine(cells[header.columns.get(column) ?? -1] ?? "");
    return nothing.has(text) ? "" : text;
  };
  const given = cellOf("firstName");
  const family = cellOf("lastName");
  const whole = oneLine(`${given} ${family}`);
  if (whole === "") return null;

  const said = (column: Column): string => (nothingElse.has(cellOf(column)) ? "" : cellOf(column));
  const draft = personDraft(row, "From the LinkedIn export", unplaced, defaultCountry);
  draft.link(said("url"), linkedInSlug(said("url")) ? "LinkedIn" : undefined);
  draft.email(said("email"));
  const day = said("connectedOn");
  const on = connectedOn(day);
  if (day !== "" && !on)
    draft.misfit("Connected on", day, "not a day on the calendar, or one with two readings");

  const known = new Set(header.columns.values());
  for (const [at, cell] of cells.entries()) {
    if (!known.has(at)) draft.aside(oneLine(header.names[at] ?? "") || "Also in the row", cell);
  }

  const person = {
    row,
    name: draft.line("name", whole) ?? "",
    givenName: cut(given, limits.line) || undefined,
    familyName: cut(family, limits.line) || undefined,
    organization: draft.line("organization", said("company"), "Company"),
    title: draft.line("title", said("position"), "Position"),
    connectedOn: on ?? undefined,
  };
  return { ...person, ...draft.finish() };
};
