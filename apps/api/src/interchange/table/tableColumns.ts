import type { ColumnMeaning } from "@followthrough/contract";
import { foldText } from "@followthrough/domain";
import { limits } from "../limits";
import { googleHeading } from "./googleHeading";
import { readHeading } from "./headings";

export type TableColumn = {
  heading: string;
  meaning: ColumnMeaning;
  /** What the heading says besides: `home` for `Home Phone`. */
  label: string | undefined;
  /** The parts of one address belong together: those of one group. */
  group: string;
  /** The heading told what the column is. */
  known: boolean;
};

/** What the headings of a table say of its columns. A heading that says nothing leaves its column in the notes. */
export const tableColumns = (headings: string[]): TableColumn[] => {
  const columns = headings.map((heading): TableColumn => {
    const google = googleHeading(heading);
    if (google) return { heading, label: undefined, known: true, ...google };
    const read = readHeading(heading);
    return {
      heading,
      meaning: read?.meaning ?? "keep",
      label: read?.label,
      group: read?.label ?? "",
      known: read !== null,
    };
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
