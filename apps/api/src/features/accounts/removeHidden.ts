import { AccountGone, type Db } from "@followthrough/db";
import { releaseLease, takeLease } from "../../leases/lease.store";
import { partSize } from "../../sql/partSize";
import { archiveTables } from "../../sql/archiveTables";
import { type HiddenAccount, listHidden, removeAccountRow, removeSomeRows } from "./hiddenAccount.store";

/** What points to others before what is pointed to. */
const tables: readonly { table: string; key: readonly string[] }[] = [
  { table: "SearchDocument", key: ["seq"] },
  { table: "SearchWord", key: ["word"] },
  { table: "Change", key: ["seq"] },
  { table: "Act", key: ["seq"] },
  ...archiveTables.toReversed(),
];

/**
 * Removes a hidden account, which was deleted or did not come to take the place of another, a few rows a transaction. Says
 * whether it did: one that is somebody's, or that another process removes, is left alone.
 */
export const removeHidden = async (db: Db, hidden: HiddenAccount, clock: () => Date): Promise<boolean> => {
  const { id, lease } = hidden;
  const now = () => clock().toISOString();
  try {
    for (const { table, key } of tables) {
      const size = partSize(db, { first: 50, atMost: 2_000 });
      for (let removed = 1; removed > 0;)
        removed = await db.transaction(
          id,
          (tx) => size.run((atMost) => removeSomeRows(tx, hidden, { table, key, atMost }, now())),
          { isJournaled: false },
        );
    }
    await db.transaction(id, (tx) => removeAccountRow(tx, hidden, now()), { isJournaled: false });
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
  let removed = 0;
  for (const { id, leaseName } of await listHidden(db.read)) {
    // Whoever still writes there finds the lease gone and stops.
    const lease = await db.serverTransaction(leaseName, (tx) =>
      takeLease(tx, leaseName, clock().toISOString()),
    );
    if (!lease) continue;
    if (await removeHidden(db, { id, lease }, clock)) removed += 1;
  }
  return removed;
};
