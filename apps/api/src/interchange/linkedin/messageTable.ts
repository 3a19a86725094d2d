import { foldText } from "@followthrough/domain";
import { limits } from "../limits";

/** The columns of LinkedIn's messages and invitations, by their names without blanks and in small letters. */
const columns = {
  conversation: ["conversationid"],
  title: ["conversationtitle"],
  from: ["from"],
  fromUrl: ["senderprofileurl", "inviterprofileurl"],
  to: ["to"],
  toUrls: ["recipientprofileurls", "inviteeprofileurl"],
  date: ["date", "sentat"],
  subject: ["subject"],
  words: ["content", "message"],
  folder: ["folder"],
  draft: ["ismessagedraft"],
  direction: ["direction"],
} as const;
export type MessageColumn = keyof typeof columns;

const isColumn = (name: string): name is MessageColumn => name in columns;

/** The sign between the cells of a file that begins as LinkedIn's messages do; null for any other. */
export const messagesSign = (text: string): string | null =>
  /^\ufeff?\s{0,20}"?conversation ?id"?([,;\t])/i.exec(text.slice(0, 100))?.[1] ?? null;

export interface MessageTable {
  readonly kind: "messages" | "invitations";
  /** The row of the headings. */
  readonly row: number;
  readonly cell: (cells: readonly string[], column: MessageColumn) => string;
}

const foundIn = (row: readonly string[]): Map<MessageColumn, number> => {
  const headings = row.map((cell) => foldText(cell.slice(0, limits.line)).replaceAll(" ", ""));
  const found = new Map<MessageColumn, number>();
  for (const [column, names] of Object.entries(columns)) {
    const at = headings.findIndex((heading) => names.some((name) => name === heading));
    if (at >= 0 && isColumn(column)) found.set(column, at);
  }
  return found;
};

const needed = {
  messages: ["conversation", "from", "fromUrl", "to", "toUrls", "date"],
  invitations: ["from", "fromUrl", "to", "toUrls", "date", "direction"],
} as const;

/** The table of LinkedIn's messages or invitations, where it says by their addresses who is meant; null for any other. */
export const messageTable = (rows: readonly string[][]): MessageTable | null => {
  for (const [row, cells] of rows.slice(0, 5).entries()) {
    const found = foundIn(cells);
    const kind = (["messages", "invitations"] as const).find((one) =>
      needed[one].every((column) => found.has(column)),
    );
    if (kind) return { kind, row, cell: (line, column) => (line[found.get(column) ?? -1] ?? "").trim() };
  }
  return null;
};
