import { fold } from "@followthrough/domain";
import { excerpt, oneLine } from "../plainText";
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

const kindOf = (rows: readonly string[][]): Kind | undefined => {
  const start = rows.slice(0, 30).map((row) => row.map((cell) => fold(cell)));
  return kinds.find(({ columns }) => start.some((row) => columns.every((column) => row.includes(column))));
};

/** Another table out of LinkedIn's download: its columns may look like those of contacts, but nobody is to be made of them. */
export const isOtherLinkedIn = (rows: readonly string[][]): boolean => kindOf(rows) !== undefined;

/** The error for a table that is not Connections.csv: what it looks like, and which file to take instead. */
export const notConnections = (rows: string[][]): UnreadableFile => {
  const kind = kindOf(rows);
  if (kind) {
    return new UnreadableFile(
      kind.code,
      `This is not a Connections.csv: it looks like ${kind.looksLike}. ${kind.instead}`,
    );
  }
  const first = rows.find((row) => row.some((cell) => cell.trim() !== "")) ?? [];
  return new UnreadableFile(
    "not_contacts",
    `This is neither a contact card file (.vcf) nor a table of contacts: no row names columns such as First Name, Last Name ` +
      `or Email. It begins with "${excerpt(oneLine(first.join(", ").slice(0, 200)), 80)}".`,
  );
};
