import { type TableWidth, firstHeadings, singleColumns, tableHeadings } from "../writing/writeTable";

/** How every table begins that this program writes. */
export const ownTableStart = `${firstHeadings.join(",")},`;

/** What a table holds that this program wrote. */
export interface OwnTable {
  readonly columns: ReturnType<typeof singleColumns>;
  readonly width: TableWidth;
}

/** The columns of a table that this program wrote, this version or an older one; null for every other table. */
export const ownTable = (headings: readonly string[]): OwnTable | null => {
  const count = (kind: string) =>
    headings.filter((heading) => heading.startsWith(`${kind} `) && heading.endsWith(" - Value")).length;
  const width = { emails: count("E-mail"), phones: count("Phone"), links: count("Website") };
  const columns = singleColumns(headings);
  const own = tableHeadings(width, columns);
  return own.length === headings.length && own.every((heading, at) => heading === headings[at])
    ? { columns, width }
    : null;
};
