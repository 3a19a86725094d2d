import { AccountGone, Prisma, type Tx, stopJournaling } from "@followthrough/db";
import { isTimeZone, searchVersion } from "@followthrough/domain";
import { Problem } from "../../http/problem";
import { releaseLease, renewLease, takeLease } from "../../leases/lease.store";
import { newId } from "../../newId";
import { type HiddenAccount, hiddenLease } from "../accounts/hiddenAccount.store";
import type { CheckedArchive } from "./archiveCheck";
import { mustBeEmpty } from "./mustBeEmpty.store";

/** An account that an archive is restored into out of sight, until it takes the place of the one it is for. */
export interface RestoredAccount extends HiddenAccount {
  /** The id of the account whose place it will take. */
  readonly restoredFor: string;
}

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
): Promise<RestoredAccount> => {
  await mustBeEmpty(tx, restoredFor);
  const lease = await takeLease(tx, hiddenLease(restoredFor), now);
  if (!lease) throw isRunning();
  const own = await tx.account.findUniqueOrThrow({
    where: { id: restoredFor },
    select: { timeZone: true },
  });
  const { name, timeZone, workingDays, dailyLimit, patienceDays } = settings;
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
      patienceDays,
      searchVersion,
      restoredFor,
      createdAt: now,
      updatedAt: now,
    },
  });
  return { id, restoredFor, lease };
};

/** Gives a sign of life. Throws `unavailable` when the lease lapsed and what was written is being removed. */
export const mustHoldLease = async (tx: Tx, { lease }: RestoredAccount, now: string): Promise<void> => {
  if (!(await renewLease(tx, lease, now))) throw brokenOff();
};

/** What is an account's and in no archive: it goes along. */
export const tablesMovedAlong = [
  "Session",
  "KnownBrowser",
  "SecurityEvent",
  "IdempotencyKey",
  "ReminderSettings",
  "ReminderChannel",
  "Delivery",
  "SecretLink",
] as const;

/**
 * Puts the hidden account in the place of the one it is for, which must still be empty, in a transaction of the latter:
 * whoever is signed in there is signed in here. Throws `account_not_empty`, `unavailable`.
 */
export const replaceAccount = async (tx: Tx, hidden: RestoredAccount, now: string): Promise<void> => {
  const { id, restoredFor, lease } = hidden;
  await stopJournaling(tx);
  await mustHoldLease(tx, hidden, now);
  await mustBeEmpty(tx, restoredFor);
  const own = await tx.account.findUniqueOrThrow({ where: { id: restoredFor } });
  // Deleted meanwhile, and being removed: nobody could sign in to what took its place.
  if (own.restoredFor !== null) throw new AccountGone();
  const { email, emailKey, passwordHash, version, createdAt } = own;
  // Nothing tells what changed since an act of the account that was here: it had the number of this one at most.
  const { _max: last } = await tx.act.aggregate({ where: { accountId: restoredFor }, _max: { seq: true } });
  for (const table of tablesMovedAlong)
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
      lastForgottenAct: last.seq ?? 0,
    },
  });
  await releaseLease(tx, lease);
};
