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
  {
    columns: ["e-mail 1 - value"],
    code: "not_connections",
    looksLike: "a Google Contacts table",
    instead: "In Google Contacts, export as vCard (.vcf) and import that.",
  },
  {
    columns: ["first name", "last name", "e-mail address"],
    code: "not_connections",
    looksLike: "an Outlook contacts table",
    instead: "Import the contacts as vCard (.vcf) files.",
  },
];

/** The error for a table that is not Connections.csv: what it looks like, and which file to take instead. */
export const notConnections = (rows: string[][]): UnreadableFile => {
  const start = rows.slice(0, 30).map((row) => row.map((cell) => fold(cell)));
  const kind = kinds.find(({ columns }) =>
    start.some((row) => columns.every((column) => row.includes(column))),
  );
  if (kind) {
    return new UnreadableFile(
      kind.code,
      `This is not a Connections.csv: it looks like ${kind.looksLike}. ${kind.instead}`,
    );
  }
  const first = rows.find((row) => row.some((cell) => cell.trim() !== "")) ?? [];
  return new UnreadableFile(
    "not_contacts",
    `This is neither a contact card file (.vcf) nor LinkedIn's Connections.csv, whose columns are First Name, Last Name, URL, ` +
      `Email Address, Company, Position, Connected On. It begins with "${excerpt(oneLine(first.join(", ").slice(0, 200)), 80)}".`,
  );
};
