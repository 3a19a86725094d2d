import { AccountGone, type Db, Prisma, type Tx } from "@followthrough/db";
import { type Lease, releaseLease, renewLease, takeLease } from "../../leases/lease.store";
import { partSize } from "../../sql/partSize";
import { archiveTables } from "./archiveTables";
import { restoreLease } from "./hiddenAccount.store";

/** What points to others before what is pointed to. */
const tables: readonly { table: string; key: readonly string[] }[] = [
  { table: "SearchDocument", key: ["seq"] },
  { table: "SearchWord", key: ["word"] },
  ...archiveTables.toReversed(),
];

/**
 * Asked in each transaction that removes something: an account that has taken the place of another is somebody's, though
 * it was hidden when it was looked for. Throws AccountGone for it, and where another process removes it.
 */
const mustBeOurs = async (
  tx: Tx,
  { id, lease }: { id: string; lease: Lease },
  clock: () => Date,
): Promise<void> => {
  const isHeld = await renewLease(tx, lease, clock().toISOString());
  const account = await tx.account.findUnique({ where: { id }, select: { restoredFor: true } });
  if (!isHeld || !account?.restoredFor) throw new AccountGone();
};

/**
 * Removes a hidden account, which was deleted or did not come to take the place of another, a few rows a transaction. Says
 * whether it did: one that is somebody's, or that another process removes, is left alone.
 */
export const removeHidden = async (
  db: Db,
  hidden: { id: string; lease: Lease },
  clock: () => Date,
): Promise<boolean> => {
  const { id, lease } = hidden;
  try {
    for (const { table, key } of tables) {
      const size = partSize({ first: 50, atMost: 2_000 });
      const from = Prisma.raw(`"${table}"`);
      const columns = Prisma.raw(key.map((name) => `"${name}"`).join(", "));
      for (let removed = 1; removed > 0;)
        removed = await db.transaction(id, (tx) =>
          size.run(async (atMost) => {
            await mustBeOurs(tx, hidden, clock);
            return tx.$executeRaw(Prisma.sql`
              DELETE FROM ${from} WHERE "accountId" = ${id} AND (${columns}) IN (
                SELECT ${columns} FROM ${from} WHERE "accountId" = ${id} LIMIT ${atMost})`);
          }),
        );
    }
    await db.transaction(id, async (tx) => {
      await mustBeOurs(tx, hidden, clock);
      await tx.account.delete({ where: { id } });
      await releaseLease(tx, lease);
    });
    // Nobody waits for it: while somebody reads it is tried again for half a minute. It never fails.
    void db.forgetDeleted();
    return true;
  } catch (error) {
    if (!(error instanceof AccountGone)) throw error;
    await db.serverTransaction(lease.name, (tx) => releaseLease(tx, lease));
    return false;
  }
};

/**
 * Removes what restores and deletions left that were cut off: by the end of their process, by a full disk. Returns how many.
 */
export const removeHiddenAccounts = async (db: Db, clock: () => Date): Promise<number> => {
  const left = await db.read.account.findMany({
    where: { restoredFor: { not: null } },
    select: { id: true, restoredFor: true },
  });
  let removed = 0;
  for (const { id, restoredFor } of left) {
    const name = restoreLease(restoredFor ?? "");
    // Whoever still writes there finds the lease gone and stops.
    const lease = await db.serverTransaction(name, (tx) => takeLease(tx, name, clock().toISOString()));
    if (!lease) continue;
    if (await removeHidden(db, { id, lease }, clock)) removed += 1;
  }
  return removed;
};
