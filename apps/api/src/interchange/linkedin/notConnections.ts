import type { ColumnMeaning } from "@followthrough/contract";
import { foldText } from "@followthrough/domain";
import { limits } from "../limits";
import { readHeading } from "../table/headings/readHeading";
import { type UnreadableCode, UnreadableFile } from "../unreadableFile";

type Kind = { columns: string[]; code: UnreadableCode; looksLike: string; instead: string };

const archive = "In LinkedIn's download, take the file named Connections.csv.";

/** Other tables people try: by columns that only they have. */
const kinds: Kind[] = [
  {
    columns: ["conversation id", "from", "to"],
    code: "linkedin_messages",
    looksLike: "LinkedIn messages",
    instead: archive,
  },
  {
    columns: ["from", "to", "sent at", "direction"],
    code: "not_connections",
    looksLike: "LinkedIn invitations",
    instead: archive,
  },
  {
    columns: ["company name", "title", "started on"],
    code: "not_connections",
    looksLike: "LinkedIn positions",
    instead: archive,
  },
];

const naming = new Set<ColumnMeaning | undefined>(["name", "givenName", "familyName", "email"]);

/** Somebody's own table of people may have all of those columns too. */
const namesPeople = (row: string[]): boolean => row.some((cell) => naming.has(readHeading(cell)?.meaning));

/** The error for a table of LinkedIn's download that holds no people: what it is, and which file to take; else null. */
export const notConnections = (rows: string[][]): UnreadableFile | null => {
  const first = rows.slice(0, 30);
  const people = first.findIndex(namesPeople);
  const start = first
    .slice(0, people < 0 ? undefined : people)
    .map((row) => row.map((cell) => foldText(cell.slice(0, limits.line))));
  const kind = kinds.find(({ columns }) =>
    start.some((row) => columns.every((column) => row.includes(column))),
  );
  return kind
    ? new UnreadableFile(
        kind.code,
        `This is not a Connections.csv: it looks like ${kind.looksLike}. ${kind.instead}`,
      )
    : null;
};
