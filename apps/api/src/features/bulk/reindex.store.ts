import { Prisma, type Tx } from "@followthrough/db";
import { insertRows } from "../../sql/insertRows";
import { keys } from "../../sql/keys";
import { findWholeContacts } from "../contacts/wholeContact.store";
import { inChunks } from "../imports/inChunks";
import { searchDocumentOf } from "../search/searchIndex.store";

/** So many contacts are read whole at once. */
const chunk = 2_000;

/** Search finds these no more. */
export const unindexContacts = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<void> => {
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM "SearchDocument" WHERE "accountId" = ${accountId} AND "kind" = 'contact'
      AND "refId" IN (SELECT k."key" FROM ${keys(tx, ids)} k)`);
};

/** Brings what search finds many contacts by in line with them; those in the trash it does not find. */
export const reindexContacts = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
  now: string,
): Promise<void> => {
  await unindexContacts(tx, accountId, ids);
  for (const some of inChunks(ids, chunk)) {
    const contacts = await findWholeContacts(tx, accountId, some);
    await insertRows(
      tx,
      "SearchDocument",
      contacts.map((contact) => searchDocumentOf(accountId, contact, now)),
    );
  }
};
