import { AccountGone, Prisma, type Tx } from "@followthrough/db";
import { type Lease, releaseLease, renewLease, takeLease } from "../../leases/lease.store";
import { newId } from "../../newId";

/**
 * An account out of sight: one that an archive is restored into, or one that is being removed. Nobody can sign in to it, and
 * whatever lists accounts leaves out those with `restoredFor`.
 */
export interface HiddenAccount {
  readonly id: string;
  /** Whoever holds it writes there or removes it. */
  readonly lease: Lease;
}

/** The name of the lease by `restoredFor`: one restore into an account at a time, and by one process. */
export const hiddenLease = (restoredFor: string): string => `restore ${restoredFor}`;

/**
 * Takes an account out of sight at once, so that it can be removed a part at a time: nobody is signed in to it or can sign
 * in any more, and its address is free. What removes it may be cut off; housekeeping goes on with it.
 *
 * A trap: it is marked as hidden by a `restoredFor` that is nobody's id, so never look an account up by that.
 */
export const hideForRemoval = async (tx: Tx, id: string, now: string): Promise<HiddenAccount> => {
  // Its own id would do, but for a restore that may be running into it just now: that holds the lease of this name.
  const nobody = newId();
  const lease = await takeLease(tx, hiddenLease(nobody), now);
  if (!lease) throw new Error("a new id was used before");
  await tx.session.deleteMany({ where: { accountId: id } });
  await tx.account.update({
    where: { id },
    data: {
      name: "",
      email: "",
      emailKey: `removing:${id}`,
      passwordHash: "",
      restoredFor: nobody,
      updatedAt: now,
    },
  });
  return { id, lease };
};

/** All of them, with the name of the lease of each. */
export const listHidden = async (tx: Tx): Promise<{ id: string; leaseName: string }[]> => {
  const found = await tx.account.findMany({
    where: { restoredFor: { not: null } },
    select: { id: true, restoredFor: true },
  });
  return found.map(({ id, restoredFor }) => ({ id, leaseName: hiddenLease(restoredFor ?? "") }));
};

/**
 * Asked in each transaction that removes something: an account that has taken the place of another is somebody's, though
 * it was hidden when it was looked for. Throws AccountGone for it, and where another process removes it.
 */
const mustBeOurs = async (tx: Tx, { id, lease }: HiddenAccount, now: string): Promise<void> => {
  const isHeld = await renewLease(tx, lease, now);
  const account = await tx.account.findUnique({ where: { id }, select: { restoredFor: true } });
  if (!isHeld || !account?.restoredFor) throw new AccountGone();
};

/** Removes some of its rows in a table, whose `key` tells them apart. Returns how many. Throws `AccountGone` where it is not ours. */
export const removeSomeRows = async (
  tx: Tx,
  hidden: HiddenAccount,
  { table, key, atMost }: { table: string; key: readonly string[]; atMost: number },
  now: string,
): Promise<number> => {
  await mustBeOurs(tx, hidden, now);
  const from = Prisma.raw(`"${table}"`);
  const columns = Prisma.raw(key.map((name) => `"${name}"`).join(", "));
  return tx.$executeRaw(Prisma.sql`
    DELETE FROM ${from} WHERE "accountId" = ${hidden.id} AND (${columns}) IN (
      SELECT ${columns} FROM ${from} WHERE "accountId" = ${hidden.id} LIMIT ${atMost})`);
};

/** Removes the account itself, once nothing is left in it. Throws `AccountGone` where it is not ours. */
export const removeAccountRow = async (tx: Tx, hidden: HiddenAccount, now: string): Promise<void> => {
  await mustBeOurs(tx, hidden, now);
  await tx.account.delete({ where: { id: hidden.id } });
  await releaseLease(tx, hidden.lease);
};
