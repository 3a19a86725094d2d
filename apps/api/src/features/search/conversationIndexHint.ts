import { Prisma, type Tx } from "@followthrough/db";

/** SQLite would take the key that begins with the account alone, and read all of its conversations for each one found. */
export const conversationIndexHint = (tx: Tx): Prisma.Sql =>
  tx.dialect === "sqlite"
    ? Prisma.sql`INDEXED BY "ConversationContact_accountId_conversationId_contactId_heldOn_idx"`
    : Prisma.empty;
