import { type CalendarDay, contactFieldsOf, isKnownDay } from "@followthrough/contract";
import type { ImportedPerson } from "../importedPerson";
import { unchangedText } from "../keptText";
import { limits } from "../limits";
import { personDraft } from "../personDraft";
import { cut } from "../plainText";
import { cardDay } from "../vcard/cardDay";
import type { UnplacedList } from "../unplacedList";
import type { OwnTable } from "./ownTable";
import { withoutMark } from "./formulaMark";
import type { TablePlan } from "./personFromTableRow";
import { tableDay } from "./tableDay";

const between = " ::: ";

/** A tag between quotation marks at the start of a text, as far as a tag can reach. */
const quotedTag = (text: string): { written: string; tag: string } | null => {
  const written = /^"(?:[^"\\]|\\.)*"/su.exec(text.slice(0, 8 * limits.tag))?.[0];
  if (!written || (written.length < text.length && !text.startsWith(between, written.length))) return null;
  try {
    const tag: unknown = JSON.parse(written);
    return typeof tag === "string" ? { written, tag } : null;
  } catch {
    return null;
  }
};

/** Tags as they are written into one cell: between three colons, in quotation marks where they hold such. */
const tagsOf = (cell: string): string[] => {
  const tags: string[] = [];
  for (let rest = cell; rest !== "";) {
    const quoted = quotedTag(rest);
    const [plain = ""] = rest.split(between, 1);
    tags.push(quoted?.tag ?? plain);
    rest = rest.slice((quoted?.written ?? plain).length + between.length);
  }
  return tags;
};

/**
 * A row of a table that this program wrote: every value as it was, whatever it would mean in a table from elsewhere
 * ("NULL", a blank at the end, a tag with a comma). Null for a row without a name, which we never write.
 */
export const personFromOwnRow = (
  row: number,
  cells: readonly string[],
  { own: { columns, width }, dayOrder, defaultCountry }: TablePlan & { own: OwnTable },
  unplaced: UnplacedList,
): ImportedPerson | null => {
  const all = cells.map(withoutMark);
  const cellOf = (column: (typeof columns)[number]): string => all[columns.indexOf(column)] ?? "";
  if (unchangedText.line(cellOf("name")) === "") return null;
  const draft = personDraft(row, "From the table", unplaced, defaultCountry, unchangedText);
  let at = columns.length;
  const each = (count: number, add: (value: string, label: string | undefined) => void): void => {
    for (let left = count; left > 0; left -= 1) {
      const [label = "", value = ""] = all.slice(at, at + 2);
      if (value !== "") add(value, cut(unchangedText.line(label), limits.label) || undefined);
      at += 2;
    }
  };
  each(width.emails, draft.email);
  each(width.phones, draft.phone);
  each(width.links, draft.link);
  for (const tag of tagsOf(cellOf("tags"))) draft.tag(tag);
  draft.note(all[at] ?? "");
  // A spreadsheet writes days in its own way.
  const dayIn = (column: "metOn" | "birthday", text: string): CalendarDay | undefined =>
    tableDay(text, dayOrder(columns.indexOf(column))) ?? undefined;
  const [met, born] = [cellOf("metOn"), cellOf("birthday")];
  const metOn = isKnownDay(met) ? met : dayIn("metOn", met);
  if (met.trim() !== "" && !metOn)
    draft.misfit("Met on", met, "not a day on the calendar, or one with two readings");
  const lines = contactFieldsOf("line").map((field) => [field, draft.line(field, cellOf(field))] as const);
  const texts = contactFieldsOf("text").map((field) => [field, draft.text(field, cellOf(field))] as const);
  const person = {
    row,
    name: draft.line("name", cellOf("name")) ?? "",
    ...Object.fromEntries([...lines, ...texts]),
    birthday: draft.birthday(cardDay(born) ?? dayIn("birthday", born), born),
    metOn,
  };
  return { ...person, ...draft.finish() };
};
