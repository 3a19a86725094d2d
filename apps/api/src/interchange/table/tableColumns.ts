import type { ColumnMeaning } from "@followthrough/contract";
import { foldText } from "@followthrough/domain";
import { limits } from "../limits";
import { columnsOfOthers } from "./columnsOfOthers";
import { googleHeading } from "./googleHeading";
import { type HeadingRead, readHeading } from "./headings/readHeading";
import { withoutPrefix } from "./headings/withoutPrefix";

export type TableColumn = {
  heading: string;
  meaning: ColumnMeaning;
  /** What the heading says besides: `home` for `Home Phone`. */
  label: string | undefined;
  /** The parts of one address belong together: those of one group. */
  group: string;
  /** The heading told what the column is. */
  known: boolean;
  /** How surely: see `HeadingRead`. */
  rank: HeadingRead["rank"];
  /** The heading is one of a table of people, also where it is of somebody else. */
  telling: boolean;
  /** Names stand in it as `Ruiz, Dana`. */
  surnameFirst?: boolean | undefined;
};

const columnOf = (heading: string, read: HeadingRead | null): TableColumn => ({
  heading,
  meaning: read?.meaning ?? "keep",
  label: read?.label,
  group: read?.label ?? "",
  known: read !== null && read.rank > 0,
  rank: read?.rank ?? 0,
  telling: read !== null && (read.rank === 3 || (read.rank === 2 && read.meaning !== "keep")),
  surnameFirst: read?.surnameFirst,
});

/** What the headings of a table say of its columns. A heading that says nothing leaves its column in the notes. */
export const tableColumns = (headings: string[]): TableColumn[] => {
  const reads = withoutPrefix(headings).map(readHeading);
  const ofOthers = columnsOfOthers(reads);
  const columns = headings.map((heading, at): TableColumn => {
    const google = googleHeading(heading);
    if (google) return { heading, label: undefined, known: true, rank: 3, telling: true, ...google };
    const column = columnOf(heading, reads[at] ?? null);
    return ofOthers.has(at) ? { ...column, meaning: "keep" } : column;
  });
  const meant = (meaning: ColumnMeaning): TableColumn[] =>
    columns.filter((column) => column.meaning === meaning);
  // Outlook has Title for "Dr." beside Job Title.
  const [title, otherTitle] = meant("title");
  if (title && otherTitle && /^tit(?:le|el|re|ulo|olo)$/i.test(foldText(title.heading.slice(0, limits.line))))
    title.meaning = "prefix";
  // Outlook has the whole address beside its parts.
  for (const column of meant("street")) {
    const others = meant("street").filter(({ group }) => group === column.group);
    const whole = /(?:address|adresse|anschrift)$/i.test(column.heading.trim());
    if (whole && others.some((other) => /street|stra(?:ß|ss)e|rue|calle/i.test(other.heading)))
      column.meaning = "keep";
  }
  // In French and Italian tables one word is the whole name where it stands alone and a part of it beside the other.
  const given = meant("givenName");
  const family = meant("familyName");
  if (given.length + family.length === 1 && meant("name").length === 0) {
    for (const column of [...given, ...family]) {
      if (/^(?:nome|nombre|nom)$/i.test(column.heading.trim())) column.meaning = "name";
    }
  }
  return columns;
};
