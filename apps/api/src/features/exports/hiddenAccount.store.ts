import { AccountGone, Prisma, type Tx } from "@followthrough/db";
import { isTimeZone, searchVersion } from "@followthrough/domain";
import { Problem } from "../../http/problem";
import { type Lease, releaseLease, renewLease, takeLease } from "../../leases/lease.store";
import { newId } from "../../newId";
import type { CheckedArchive } from "./archiveCheck";
import { mustBeEmpty } from "./mustBeEmpty.store";

/**
 * An account that an archive is restored into out of sight, until it takes the place of the one it is for. One that is
 * being removed is hidden likewise (`hideForRemoval`). Whatever lists accounts leaves out those with `restoredFor`.
 */
export interface HiddenAccount {
  readonly id: string;
  /** The id of the account whose place it will take. */
  readonly restoredFor: string;
  readonly lease: Lease;
}

/** The name of the lease by `restoredFor`: one restore into an account at a time, and by one process. */
export const restoreLease = (accountId: string): string => `restore ${accountId}`;

const isRunning = () =>
  new Problem(
    "restore_running",
    "An archive is being restored into this account already. Wait until it is done.",
  );

const brokenOff = () =>
  new Problem("unavailable", "Restoring took too long and was broken off. Nothing was restored; try again.", {
    retryAfterSeconds: 60,
  });

/**
 * Makes the account that an archive is written into, with the settings of the one the archive was made from. In a
 * transaction of the account it is for. Throws `account_not_empty`, `restore_running`.
 */
export const insertHidden = async (
  tx: Tx,
  restoredFor: string,
  settings: CheckedArchive["account"],
  now: string,
): Promise<HiddenAccount> => {
  await mustBeEmpty(tx, restoredFor);
  const lease = await takeLease(tx, restoreLease(restoredFor), now);
  if (!lease) throw isRunning();
  const own = await tx.account.findUniqueOrThrow({
    where: { id: restoredFor },
    select: { timeZone: true },
  });
  const { name, timeZone, workingDays, dailyLimit } = settings;
  const id = newId();
  await tx.account.create({
    data: {
      id,
      name,
      // Nobody has such an address, and no password fits: it cannot be signed in to.
      email: "",
      emailKey: `restoring:${id}`,
      passwordHash: "",
      timeZone: isTimeZone(timeZone) ? timeZone : own.timeZone,
      workingDays,
      dailyLimit,
      searchVersion,
      restoredFor,
      createdAt: now,
      updatedAt: now,
    },
  });
  return { id, restoredFor, lease };
};

/**
 * Takes an account out of sight at once, so that it can be removed a part at a time: nobody is signed in to it or can sign
 * in any more, and its address is free. What removes it may be cut off; housekeeping goes on with it.
 *
 * A trap: it is marked as hidden by a `restoredFor` that is nobody's id, so never look an account up by that.
 */
export const hideForRemoval = async (
  tx: Tx,
  id: string,
  now: string,
): Promise<{ id: string; lease: Lease }> => {
  // Its own id would do, but for a restore that may be running into it just now: that holds the lease of this name.
  const nobody = newId();
  const lease = await takeLease(tx, restoreLease(nobody), now);
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

/** Gives a sign of life. Throws `unavailable` when the lease lapsed and what was written is being removed. */
export const mustHoldLease = async (tx: Tx, { lease }: HiddenAccount, now: string): Promise<void> => {
  if (!(await renewLease(tx, lease, now))) throw brokenOff();
};

/** What is an account's and in no archive: it goes along. */
export const movedAlong = ["Session", "KnownBrowser", "SecurityEvent", "IdempotencyKey"] as const;

/**
 * Puts the hidden account in the place of the one it is for, which must still be empty, in a transaction of the latter:
 * whoever is signed in there is signed in here. Throws `account_not_empty`, `unavailable`.
 */
export const takePlace = async (tx: Tx, hidden: HiddenAccount, now: string): Promise<void> => {
  const { id, restoredFor, lease } = hidden;
  await mustHoldLease(tx, hidden, now);
  await mustBeEmpty(tx, restoredFor);
  const own = await tx.account.findUniqueOrThrow({ where: { id: restoredFor } });
  // Deleted meanwhile, and being removed: nobody could sign in to what took its place.
  if (own.restoredFor !== null) throw new AccountGone();
  const { email, emailKey, passwordHash, version, createdAt } = own;
  for (const table of movedAlong)
    await tx.$executeRaw(Prisma.sql`
      UPDATE ${Prisma.raw(`"${table}"`)} SET "accountId" = ${id} WHERE "accountId" = ${restoredFor}`);
  await tx.account.delete({ where: { id: restoredFor } });
  await tx.account.update({
    where: { id },
    data: {
      email,
      emailKey,
      passwordHash,
      createdAt,
      version: version + 1,
      updatedAt: now,
      restoredFor: null,
    },
  });
  await releaseLease(tx, lease);
};
