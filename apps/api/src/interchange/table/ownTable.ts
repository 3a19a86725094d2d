import { type TableWidth, tableHeadings } from "../writing/writeTable";

/** How every table begins that this program writes. */
export const ownTableStart = "Name,Nickname,Company,Job Title,Place,Tags,Met on,How we met,";

/** How many columns of each kind a table has that this program wrote; null for every other table. */
export const ownTableWidth = (headings: readonly string[]): TableWidth | null => {
  const count = (kind: string) =>
    headings.filter((heading) => heading.startsWith(`${kind} `) && heading.endsWith(" - Value")).length;
  const width = { emails: count("E-mail"), phones: count("Phone"), links: count("Website") };
  const own = tableHeadings(width);
  return own.length === headings.length && own.every((heading, at) => heading === headings[at])
    ? width
    : null;
};
