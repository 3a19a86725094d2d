import { type ColumnMeaning, contactFieldsOf } from "@followthrough/contract";
import { type ColumnEvidence, columnEvidence } from "./columnEvidence";
import { byValues } from "./columnsByValues";
import { nameColumns } from "./nameColumns";
import { isAddressPart } from "./rowAddresses";
import type { TableColumn } from "./tableColumns";
import { type TableKind, tableKind } from "./tableKind";

/** A person has one of them. */
const single = new Set<ColumnMeaning>([
  "givenName",
  "familyName",
  ...contactFieldsOf("name", "line", "day", "birthday"),
]);
const reached = new Set<ColumnMeaning>(["email", "phone", "link"]);

/** An address of a word or three without a number is a town. */
const isTown = ({ cells }: ColumnEvidence): boolean =>
  cells.length > 0 && cells.every((cell) => !/[\d\n]/.test(cell) && cell.split(/\s+/).length <= 4);

/** The one column of an address that holds only towns is the place. */
const townsAsPlaces = (columns: TableColumn[], seen: ColumnEvidence[]): TableColumn[] => {
  const ofAddress = columns.filter(({ meaning }) => meaning === "place" || isAddressPart(meaning));
  return columns.map((column, at) => {
    const evidence = seen[at];
    const alone = column.meaning === "street" && ofAddress.length === 1;
    return alone && evidence && isTown(evidence) ? { ...column, meaning: "place" } : column;
  });
};

/** Of several columns for one field those whose headings say it less surely go into the notes. */
const surest = (columns: TableColumn[]): TableColumn[] => {
  const best = new Map<ColumnMeaning, number>();
  const half = new Map<ColumnMeaning, number>();
  for (const { meaning, rank, known } of columns) {
    best.set(meaning, Math.max(best.get(meaning) ?? 0, Math.min(rank, 2)));
    if (!known) half.set(meaning, (half.get(meaning) ?? 0) + 1);
  }
  return columns.map((column) => {
    const { meaning, rank, known } = column;
    const isSure = Math.min(rank, 2) >= (best.get(meaning) ?? 0);
    // Of several headings that are half understood nobody knows which is which.
    const isOne = known || reached.has(meaning) || half.get(meaning) === 1;
    const mayBeMore = !single.has(meaning) && !(reached.has(meaning) && known);
    return isOne && (isSure || mayBeMore) ? column : { ...column, meaning: "keep" };
  });
};

/** A fax is no number to call: beside those of Google and Outlook, which have their place for it, it goes into the notes. */
const withoutFax = (columns: TableColumn[]): TableColumn[] =>
  columns.map((column) =>
    column.meaning === "phone" && column.label?.includes("fax")
      ? { ...column, meaning: "keep", label: undefined }
      : column,
  );

/**
 * What the columns of a table hold, by their headings and by what stands in them. `rows` are some rows below the headings.
 * What Google and Outlook write is known, and nothing in it is judged by its values.
 */
export const chooseColumns = (columns: TableColumn[], rows: string[][], kind: TableKind): TableColumn[] => {
  const seen: ColumnEvidence[] = columns.map((_, at) => columnEvidence(rows, at));
  if (kind !== "table") return nameColumns(byValuesOfUnknown(columns, seen, rows.length), seen, rows);
  const chosen = townsAsPlaces(withoutFax(surest(byValues(columns, seen, rows.length))), seen);
  return nameColumns(chosen, seen, rows);
};

const byValuesOfUnknown = (columns: TableColumn[], seen: ColumnEvidence[], rows: number): TableColumn[] => {
  const judged = byValues(columns, seen, rows);
  return columns.map((column, at) => (column.known ? column : (judged[at] ?? column)));
};

export const kindOf = (columns: TableColumn[], headerRow: number): TableKind =>
  headerRow < 0 ? "table" : tableKind(columns.map(({ heading }) => heading));
