import type { Profile } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { searchVersion } from "@followthrough/domain";
import { weekdaysFrom } from "../../http/account";
import { omitUndefined } from "../../http/omitUndefined";
import { notFound } from "../../http/problem";
import { newId } from "../../newId";
import { endUnusedLinks } from "../../secretLinks/secretLinks.store";

/** Two addresses that differ in case alone are one account. */
export const emailKey = (email: string): string => email.normalize("NFKC").trim().toLowerCase();

export const isNewInstall = async (tx: Tx): Promise<boolean> =>
  (await tx.account.findFirst({ where: { restoredFor: null }, select: { id: true } })) === null;

export const findByEmail = (tx: Tx, email: string) =>
  tx.account.findUnique({
    where: { emailKey: emailKey(email), restoredFor: null },
    select: { id: true, passwordHash: true, timeZone: true },
  });

/** The account with this address; where none is given, the only one. Throws an Error in words where that is none or several. */
export const findOnlyAccount = async (tx: Tx, email: string | undefined) => {
  const [account, ...others] = await tx.account.findMany({
    where: { restoredFor: null, ...(email ? { emailKey: emailKey(email) } : {}) },
    select: { id: true, name: true, email: true, emailKey: true, timeZone: true },
  });
  if (!account) throw new Error("There is no such account.");
  if (others.length > 0) throw new Error("There are several accounts: name one by its e-mail address.");
  return account;
};

/** What a password of the account is checked against, and what it may not be made of. */
export const readSecrets = async (tx: Tx, accountId: string) => {
  const account = await tx.account.findUnique({
    where: { id: accountId },
    select: { id: true, passwordHash: true, name: true, email: true },
  });
  if (!account) throw notFound("account");
  return account;
};

export const readProfile = async (tx: Tx, accountId: string): Promise<Profile> => {
  const account = await tx.account.findUnique({ where: { id: accountId } });
  if (!account) throw notFound("account");
  const sample = await tx.batch.findFirst({
    where: { accountId, kind: "sample", removedAt: null },
    select: { id: true },
  });
  const { id, version, name, email, timeZone, workingDays, dailyLimit, patienceDays } = account;
  return {
    id,
    version,
    name,
    email,
    timeZone,
    workingDays: weekdaysFrom(workingDays),
    dailyLimit,
    patienceDays,
    hasSampleNetwork: sample !== null,
  };
};

export const insertAccount = async (
  tx: Tx,
  account: { name: string; email: string; passwordHash: string; timeZone: string },
  now: string,
): Promise<string> => {
  const id = newId();
  await tx.account.create({
    data: {
      id,
      ...account,
      emailKey: emailKey(account.email),
      searchVersion,
      createdAt: now,
      updatedAt: now,
    },
  });
  return id;
};

export const updateAccount = async (
  tx: Tx,
  accountId: string,
  edit: {
    name?: string | undefined;
    timeZone?: string | undefined;
    workingDays?: number[] | undefined;
    dailyLimit?: number | undefined;
    patienceDays?: number | undefined;
  },
  now: string,
): Promise<void> => {
  const { workingDays, ...rest } = omitUndefined(edit);
  await tx.account.update({
    where: { id: accountId },
    data: {
      ...rest,
      ...(workingDays ? { workingDays: workingDays.toSorted().join("") } : {}),
      version: { increment: 1 },
      updatedAt: now,
    },
  });
};

/** Sets the password. Links in mails that would set it once more, or another address, are ended. */
export const updatePassword = async (
  tx: Tx,
  accountId: string,
  passwordHash: string,
  now: string,
): Promise<void> => {
  await tx.account.update({ where: { id: accountId }, data: { passwordHash, updatedAt: now } });
  // Whoever set it may have done so because somebody else got in.
  await endUnusedLinks(tx, accountId, ["password", "address"], now);
};

/** Whether an account still has the password that was checked; puts `newHash` in the place of its hash where one is given. */
export const stillHasPassword = async (
  tx: Tx,
  { id, passwordHash }: { id: string; passwordHash: string },
  newHash: string | undefined,
): Promise<boolean> => {
  const where = { id, passwordHash };
  if ((await tx.account.count({ where })) === 0) return false;
  if (newHash) await tx.account.updateMany({ where, data: { passwordHash: newHash } });
  return true;
};

export const updateEmail = async (tx: Tx, accountId: string, email: string, now: string): Promise<void> => {
  await tx.account.update({
    where: { id: accountId },
    data: { email, emailKey: emailKey(email), version: { increment: 1 }, updatedAt: now },
  });
  // Those that lie in the mailbox of the address it was let nobody in any more.
  await endUnusedLinks(tx, accountId, ["password", "address"], now);
};
