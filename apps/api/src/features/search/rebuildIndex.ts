import type { Db, Tx } from "@followthrough/db";
import { type Lease, releaseLease, renewLease, takeLease } from "../../leases/lease.store";
import { idsAfter } from "../../sql/idsAfter";
import { partSize } from "../../sql/partSize";
import { markIndexed, refreshSortNames, staleAccounts } from "./rebuildIndex.store";
import { indexContacts, indexConversations, indexEvents } from "./searchIndex.store";

const parts = {
  Contact: async (tx: Tx, accountId: string, ids: readonly string[], now: string): Promise<void> => {
    await refreshSortNames(tx, accountId, ids);
    await indexContacts(tx, accountId, ids, now);
  },
  Conversation: indexConversations,
  Event: indexEvents,
} as const;

/** Whether it was done to the end: not when it was stopped or another process took it over. */
const rebuildAccount = async (
  db: Db,
  accountId: string,
  lease: Lease,
  { clock, isStopped }: { clock: () => Date; isStopped: () => boolean },
): Promise<boolean> => {
  const size = partSize(db, { first: 20, atMost: 500 });
  for (const table of ["Contact", "Conversation", "Event"] as const) {
    const index = parts[table];
    let after = "";
    const nextPart = (tx: Tx) =>
      size.run(async (atMost): Promise<"lost" | "done" | "more"> => {
        const now = clock().toISOString();
        if (!(await renewLease(tx, lease, now))) return "lost";
        const ids = await idsAfter(tx, table, { accountId, after, atMost });
        if (ids.length === 0) return "done";
        await index(tx, accountId, ids, now);
        after = ids.at(-1) ?? "";
        return "more";
      });
    for (let state = "more"; state !== "done";) {
      if (isStopped()) return false;
      state = await db.transaction(accountId, nextPart, { isJournaled: false });
      if (state === "lost") return false;
    }
  }
  await db.transaction(accountId, async (tx) => {
    await markIndexed(tx, accountId);
    await releaseLease(tx, lease);
  });
  return true;
};

/**
 * Makes the index of each account anew that an earlier version of the program made, a little at a time and each by one
 * process; what it held is found until it is replaced. Stopped half-way it begins again at the next start. Returns how
 * many accounts it did.
 */
export const rebuildIndex = async (
  db: Db,
  clock: () => Date,
  isStopped: () => boolean = () => false,
): Promise<number> => {
  let done = 0;
  for (const id of await staleAccounts(db.read)) {
    const lease = await db.transaction(id, (tx) => takeLease(tx, `index ${id}`, clock().toISOString()));
    if (!lease) continue;
    if (await rebuildAccount(db, id, lease, { clock, isStopped })) done += 1;
    // The next start need not wait for the lease to lapse.
    else await db.transaction(id, (tx) => releaseLease(tx, lease));
  }
  return done;
};
