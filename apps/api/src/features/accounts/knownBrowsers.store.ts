import type { Tx } from "@followthrough/db";
import { hoursAfter } from "@followthrough/domain";
import { hashToken, newToken } from "../../http/account";
import { knownBrowserHours } from "../../http/cookie";

/** Browsers remembered per account; the one used least lately is forgotten first. */
const mostKept = 50;

/** By which of its tokens a browser is known to an account, hashed; null when by none. */
export const findKnownBrowser = async (
  tx: Tx,
  accountId: string,
  tokens: readonly string[],
): Promise<string | null> => {
  if (tokens.length === 0) return null;
  const found = await tx.knownBrowser.findFirst({
    where: { accountId, tokenHash: { in: tokens.map(hashToken) } },
    select: { tokenHash: true },
  });
  return found?.tokenHash ?? null;
};

/** Makes this browser known to the account by a new token, in place of the one it had. Returns all its tokens. */
export const rememberBrowser = async (
  tx: Tx,
  accountId: string,
  tokens: readonly string[],
  now: string,
): Promise<string[]> => {
  const before = await findKnownBrowser(tx, accountId, tokens);
  if (before) await tx.knownBrowser.deleteMany({ where: { accountId, tokenHash: before } });
  const token = newToken();
  await tx.knownBrowser.create({ data: { tokenHash: hashToken(token), accountId, lastUsedAt: now } });
  const past = await tx.knownBrowser.findMany({
    where: { accountId },
    select: { tokenHash: true },
    orderBy: [{ lastUsedAt: "desc" }, { tokenHash: "asc" }],
    skip: mostKept,
  });
  if (past.length > 0)
    await tx.knownBrowser.deleteMany({
      where: { accountId, tokenHash: { in: past.map(({ tokenHash }) => tokenHash) } },
    });
  return [token, ...tokens.filter((one) => hashToken(one) !== before)];
};

/** Forgets every browser but the one that has one of these tokens. */
export const forgetOtherBrowsers = async (
  tx: Tx,
  accountId: string,
  tokens: readonly string[],
): Promise<void> => {
  await tx.knownBrowser.deleteMany({
    where: { accountId, tokenHash: { notIn: tokens.map(hashToken) } },
  });
};

/** Forgets the browsers of all accounts whose cookie has run out. */
export const forgetOldBrowsers = async (tx: Tx, now: string): Promise<void> => {
  await tx.knownBrowser.deleteMany({ where: { lastUsedAt: { lte: hoursAfter(now, -knownBrowserHours) } } });
};
