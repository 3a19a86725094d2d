import type { Profile } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { searchVersion } from "@followthrough/domain";
import { hashToken, weekdaysFrom } from "../../http/account";
import { given } from "../../http/given";
import { notFound } from "../../http/problem";
import { sessionExpiry } from "../../http/sessionAge";
import { newId } from "../../newId";

/** Two addresses that differ in case alone are one account. */
export const emailKey = (email: string): string => email.normalize("NFKC").trim().toLowerCase();

export const isNewInstall = async (tx: Tx): Promise<boolean> =>
  (await tx.account.findFirst({ select: { id: true } })) === null;

export const findByEmail = (tx: Tx, email: string) =>
  tx.account.findUnique({
    where: { emailKey: emailKey(email) },
    select: { id: true, passwordHash: true, timeZone: true },
  });

export const readPasswordHash = async (tx: Tx, accountId: string): Promise<string> => {
  const account = await tx.account.findUnique({ where: { id: accountId }, select: { passwordHash: true } });
  if (!account) throw notFound("account");
  return account.passwordHash;
};

export const readProfile = async (tx: Tx, accountId: string): Promise<Profile> => {
  const account = await tx.account.findUnique({ where: { id: accountId } });
  if (!account) throw notFound("account");
  const sample = await tx.batch.findFirst({
    where: { accountId, kind: "sample", removedAt: null },
    select: { id: true },
  });
  const { id, version, name, email, timeZone, workingDays, dailyLimit } = account;
  return {
    id,
    version,
    name,
    email,
    timeZone,
    workingDays: weekdaysFrom(workingDays),
    dailyLimit,
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
    email?: string | undefined;
    timeZone?: string | undefined;
    workingDays?: number[] | undefined;
    dailyLimit?: number | undefined;
  },
  now: string,
): Promise<void> => {
  const { workingDays, email, ...rest } = given(edit);
  await tx.account.update({
    where: { id: accountId },
    data: {
      ...rest,
      ...(email ? { email, emailKey: emailKey(email) } : {}),
      ...(workingDays ? { workingDays: workingDays.toSorted().join("") } : {}),
      version: { increment: 1 },
      updatedAt: now,
    },
  });
};

export const insertSession = async (
  tx: Tx,
  accountId: string,
  session: { token: string; userAgent: string },
  now: string,
): Promise<void> => {
  await tx.session.create({
    data: {
      tokenHash: hashToken(session.token),
      accountId,
      id: newId(),
      userAgent: session.userAgent.slice(0, 300),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: sessionExpiry(now),
    },
  });
  await tx.session.deleteMany({ where: { accountId, expiresAt: { lte: now } } });
};

export const listSessions = (tx: Tx, accountId: string, now: string) =>
  tx.session.findMany({
    where: { accountId, expiresAt: { gt: now } },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
  });
