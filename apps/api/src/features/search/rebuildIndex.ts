import { type Db, Prisma, type Tx } from "@followthrough/db";
import { fold, searchVersion } from "@followthrough/domain";
import { indexContacts, indexConversations, indexEvents } from "./searchIndex.store";

/** Small enough for somebody who saves meanwhile to notice nothing. */
const atOnce = 200;

const sortNamesAnew = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<void> => {
  const contacts = await tx.contact.findMany({
    where: { accountId, id: { in: [...ids] } },
    select: { id: true, name: true, sortName: true },
  });
  for (const { id, name, sortName } of contacts) {
    if (fold(name) === sortName) continue;
    await tx.contact.updateMany({ where: { accountId, id }, data: { sortName: fold(name) } });
  }
};

const parts = {
  Contact: async (tx: Tx, accountId: string, ids: readonly string[], now: string): Promise<void> => {
    await sortNamesAnew(tx, accountId, ids);
    await indexContacts(tx, accountId, ids, now);
  },
  Conversation: indexConversations,
  Event: indexEvents,
} as const;

const rebuildAccount = async (
  db: Db,
  accountId: string,
  now: string,
  isStopped: () => boolean,
): Promise<void> => {
  for (const [table, index] of Object.entries(parts)) {
    let after = "";
    for (;;) {
      if (isStopped()) return;
      const rows = await db.read.rows<{ id: string }>(Prisma.sql`
        SELECT t."id" FROM ${Prisma.raw(`"${table}"`)} t WHERE t."accountId" = ${accountId} AND t."id" > ${after}
        ORDER BY t."id" LIMIT ${atOnce}`);
      const ids = rows.map(({ id }) => id);
      if (ids.length === 0) break;
      await db.transaction(accountId, (tx) => index(tx, accountId, ids, now));
      after = ids.at(-1) ?? "";
    }
  }
  await db.transaction(accountId, (tx) =>
    tx.account.updateMany({ where: { id: accountId }, data: { searchVersion } }),
  );
};

/**
 * Makes the index of each account anew that an earlier version of the program made, a little at a time; what it held is
 * found until it is replaced. Stopped half-way it begins again at the next start. Returns how many accounts it did.
 */
export const rebuildIndex = async (
  db: Db,
  clock: () => Date,
  isStopped: () => boolean = () => false,
): Promise<number> => {
  const stale = await db.read.account.findMany({
    where: { searchVersion: { not: searchVersion } },
    select: { id: true },
  });
  for (const { id } of stale) await rebuildAccount(db, id, clock().toISOString(), isStopped);
  return stale.length;
};
