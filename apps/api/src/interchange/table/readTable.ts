import type { ColumnMeaning } from "@followthrough/contract";
import type { CountryCode } from "libphonenumber-js/max";
import type { OnPerson, Unplaced } from "../importedPerson";
import { limits } from "../limits";
import type { CooperativeTask } from "../cooperativeTask";
import { unplacedList } from "../unplacedList";
import { chooseColumns, kindOf } from "./chooseColumns";
import { rowsOfMailboxes } from "./mailLists";
import { ownTable } from "./ownTable";
import { personFromOwnRow } from "./personFromOwnRow";
import { personFromTableRow } from "./personFromTableRow";
import { tableHeader } from "./tableHeader";
import { type DayOrder, dayOrder } from "./tableDay";
import type { TableKind } from "./tableKind";
import { tooManyRows } from "./tableRows";
import { type TableShape, shownCell } from "./tableShape";

export type TableOptions = {
  take: OnPerson;
  defaultCountry?: CountryCode | undefined;
  /** What the columns hold; guessed where it is not given. */
  mapping?: ColumnMeaning[] | undefined;
  /** Which sheet of a workbook is read, counted from 0; the first with a table where it is not given. */
  sheet?: number | undefined;
  /** What was written is read as well, of LinkedIn's messages. */
  words?: boolean | undefined;
};

const shown = (row: string[]): string => row.filter((cell) => cell.trim() !== "").join(", ");

const naming = new Set<ColumnMeaning>(["name", "givenName", "familyName"]);

/** What a row lacks, in words. */
const nobody = "no name, nickname, organisation, e-mail or phone in the columns that hold them";

/**
 * The people of any table: each row comes in or is listed with the reason, as is what stands above the headings. Columns
 * mean what `mapping` says, else what their headings and cells suggest. Null for rows that are no table of people;
 * throws UnreadableFile for more than 20,000.
 */
export function* readTable(
  rows: string[][],
  { take, mapping, defaultCountry }: TableOptions,
): CooperativeTask<{ kind: TableKind; unplaced: Unplaced[]; table: TableShape } | null> {
  const header = tableHeader(rows);
  if (!header) return null;
  const below = rows.slice(header.row + 1);
  const said = below.filter((row) => row.some((cell) => cell.trim() !== ""));
  if (said.length > limits.people) throw tooManyRows();
  yield;
  const kind = kindOf(header.columns, header.row);
  const guessed = chooseColumns(header.columns, said.slice(0, 200), kind);
  const columns = mapping
    ? guessed.map((column, at) => ({ ...column, meaning: mapping[at] ?? "keep" }))
    : guessed;
  const orders = new Map<number, DayOrder>();
  const orderOf = (at: number): DayOrder => {
    const known = orders.get(at);
    if (known !== undefined) return known;
    const order = dayOrder(said.map((row) => row[at] ?? ""));
    orders.set(at, order);
    return order;
  };

  const unchanged = columns.every(({ meaning }, at) => meaning === guessed[at]?.meaning);
  const own = unchanged && header.row === 0 ? ownTable(rows[0] ?? []) : null;
  const unplaced = unplacedList();
  let taken = 0;
  for (const [at, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (at === header.row) {
      if (!columns.some(({ known }) => known))
        unplaced.add(at + 1, shown(cells), "read as the names of the columns");
      continue;
    }
    if (at < header.row) {
      unplaced.add(at + 1, shown(cells), "stands above the table");
      continue;
    }
    yield;
    // Cells past the last heading have none, and are kept all the same.
    const more = cells.slice(columns.length).map(
      () =>
        ({
          heading: "",
          meaning: "keep",
          label: undefined,
          group: "",
          known: false,
          rank: 0,
          telling: false,
        }) as const,
    );
    const plan = { columns: [...columns, ...more], dayOrder: orderOf, defaultCountry };
    for (const one of own ? [cells] : rowsOfMailboxes(cells, columns)) {
      const person =
        (own && personFromOwnRow(at + 1, one, { ...plan, own }, unplaced)) ??
        personFromTableRow(at + 1, one, plan, unplaced);
      taken += 1;
      if (taken > limits.people) throw tooManyRows();
      if (person) take(person);
      else unplaced.add(at + 1, shown(one), nobody);
    }
  }

  const named = guessed.some(({ meaning }) => naming.has(meaning));
  // Where cells spoke against their heading somebody should look.
  const contradicted = guessed.some(
    ({ meaning, known }, at) => known && meaning !== "keep" && meaning !== header.columns[at]?.meaning,
  );
  const table = {
    header: columns.map(({ heading }) => shownCell(heading)),
    sample: said.slice(0, 5).map((row) => row.map(shownCell)),
    mapping: columns.map(({ meaning }) => meaning),
    sure:
      kind !== "table" ||
      (named && !contradicted && guessed.every(({ known, heading }) => known || heading.trim() === "")),
  };
  return { kind, unplaced: unplaced.all(), table };
}
