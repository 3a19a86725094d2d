import { AccountGone, type Db, Prisma } from "@followthrough/db";
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

/** Removes an account that did not come to take the place of another, a few rows a transaction. */
export const removeHidden = async (
  db: Db,
  { id, lease }: { id: string; lease: Lease },
  clock: () => Date,
): Promise<void> => {
  try {
    for (const { table, key } of tables) {
      const size = partSize({ first: 50, atMost: 2_000 });
      const from = Prisma.raw(`"${table}"`);
      const columns = Prisma.raw(key.map((name) => `"${name}"`).join(", "));
      for (let removed = 1; removed > 0;)
        removed = await db.transaction(id, (tx) =>
          size.run(async (atMost) => {
            await renewLease(tx, lease, clock().toISOString());
            return tx.$executeRaw(Prisma.sql`
              DELETE FROM ${from} WHERE "accountId" = ${id} AND (${columns}) IN (
                SELECT ${columns} FROM ${from} WHERE "accountId" = ${id} LIMIT ${atMost})`);
          }),
        );
    }
    await db.transaction(id, async (tx) => {
      await tx.account.deleteMany({ where: { id, restoredFor: { not: null } } });
      await releaseLease(tx, lease);
    });
    await db.forgetDeleted();
  } catch (error) {
    // Another process removed it.
    if (!(error instanceof AccountGone)) throw error;
  }
};

/** Removes what restores left that were cut off: by the end of their process, by a full disk. Returns how many. */
export const removeUnfinishedRestores = async (db: Db, clock: () => Date): Promise<number> => {
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
    await removeHidden(db, { id, lease }, clock);
    removed += 1;
  }
  return removed;
};
