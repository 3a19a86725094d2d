import type { CountryCode } from "libphonenumber-js/max";
import type { ImportedPerson } from "../importedPerson";
import { limits } from "../limits";
import { linkedInSlug } from "../linkedInSlug";
import { personDraft } from "../personDraft";
import { cut, oneLine } from "../plainText";
import type { UnplacedList } from "../unplacedList";
import type { Column, Meaning } from "./columnMeaning";

/** Days and choices that programs write where nobody chose any. */
const nothing = /^(?:0[/.-]0[/.-]0+|#N\/A|NULL|null|undefined|NaN)$/;
const unchosen = /^(?:normal|low|unspecified|false|smtp|ex)$/i;
const choices = /priority|sensitivity|private|gender|type|prioritat|vertraulich|privat$/i;

/** The groups that Google puts everybody in. */
const everybody = /^\s*(?:\*|myContacts\s*$)/;

/** Takes away the apostrophe that keeps a spreadsheet from running a cell as a formula. */
const fromSafeCell = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** Google puts several of one kind into one cell. */
const severalIn = (cell: string): string[] => cell.split(" ::: ").filter((part) => part.trim() !== "");

const isNothing = (cell: string, heading: string): boolean =>
  nothing.test(cell) || (unchosen.test(cell) && choices.test(heading));

/**
 * One row as a person, by what its columns hold; what has no field goes to the notes under its heading. Somebody without
 * a name is called by organisation or e-mail address; null where there is none of them.
 */
export const personFromCells = (
  row: number,
  cells: readonly string[],
  { columns, unplaced }: { columns: readonly Column[]; unplaced: UnplacedList },
  defaultCountry?: CountryCode,
): ImportedPerson | null => {
  const filled = columns.flatMap((column, at) => {
    const cell = fromSafeCell((cells[at] ?? "").trim());
    return cell === "" || isNothing(cell, column.heading) ? [] : [{ ...column, cell }];
  });
  const first = (meaning: Meaning): string =>
    oneLine(filled.find((one) => one.meaning === meaning)?.cell ?? "");
  const given = first("given");
  const family = first("family");
  const parts = [first("prefix"), given, first("middle"), family, first("suffix")];
  const whole = given || family ? oneLine(parts.filter(Boolean).join(" ")) : first("name");
  const name = whole || first("name") || first("organization") || first("email").split(" ::: ")[0] || "";
  if (name === "") return null;

  const draft = personDraft(row, "From the imported table", unplaced, defaultCountry);
  const used = new Set<Meaning>(["prefix", "given", "middle", "family", "suffix", "label"]);
  const taken = new Set<Meaning>();
  for (const { meaning, cell, heading, label, labelAt } of filled) {
    const said =
      (labelAt === null ? label : oneLine(cells[labelAt] ?? "").replace(/^\*\s*/, "")) || undefined;
    const short = said && said.length <= limits.label ? said : undefined;
    if (meaning === "email") for (const one of severalIn(cell)) draft.email(one, short);
    else if (meaning === "phone") for (const one of severalIn(cell)) draft.phone(one, short);
    else if (meaning === "link")
      for (const one of severalIn(cell)) draft.link(one, linkedInSlug(one) ? "LinkedIn" : short);
    else if (meaning === "notes") draft.note(cell);
    else if (meaning === "tags") {
      for (const one of cell.split(/ ::: |[;,]/)) if (!everybody.test(one)) draft.tag(one);
    } else if (used.has(meaning)) continue;
    else if (meaning === "aside" || taken.has(meaning)) {
      draft.aside(oneLine(heading) || "Also in the row", cell);
    } else if (meaning === "name" && oneLine(cell) !== name) draft.aside(oneLine(heading), cell);
    taken.add(meaning);
  }
  const place = [...new Set([first("city"), first("country")])].filter(Boolean).join(", ");
  return {
    row,
    name: draft.line("Name in full", name, limits.name) ?? "",
    givenName: cut(given, limits.line) || undefined,
    familyName: cut(family, limits.line) || undefined,
    preferredName: draft.line("Nickname", first("nickname"), limits.preferredName),
    organization: draft.line("Organisation", first("organization")),
    title: draft.line("Title", first("title")),
    place: draft.line("Place", place),
    ...draft.finish(),
  };
};
