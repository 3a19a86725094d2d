import { Prisma, type Tx } from "@followthrough/db";
import { keyTable } from "../../sql/keyTable";
import { refreshContacts } from "../../journal/derivedDays.store";
import { indexContacts } from "../search/searchIndex.store";

/** What is kept twice is taken from where it belongs, whatever the archive said. */
export const refreshRestoredContacts = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
  now: string,
): Promise<void> => {
  const held = Prisma.sql`(SELECT v."heldOn" FROM "Conversation" v
    WHERE v."accountId" = ${accountId} AND v."id" = "ConversationContact"."conversationId")`;
  await tx.$executeRaw(Prisma.sql`
    UPDATE "ConversationContact" SET "heldOn" = ${held}
    WHERE "accountId" = ${accountId} AND "contactId" IN (SELECT k."key" FROM ${keyTable(tx, ids)} k) AND "heldOn" <> ${held}`);
  await refreshContacts(tx, accountId, ids);
  await indexContacts(tx, accountId, ids, now);
};
