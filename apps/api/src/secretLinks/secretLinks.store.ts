import type { LinkKind } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type LinkedAccount, hashToken, newToken, weekdaysFrom } from "../http/account";
import { insertRows } from "../sql/insertRows";

/** What a secret address opens: a page with what its routes do, the end of the mails, or the calendar feed. */
export type SecretLinkKind = LinkKind | "unsubscribe" | "calendar";

export interface SecretLinkDraft {
  readonly kind: SecretLinkKind;
  readonly followUpId?: string | null;
  /** What else it is bound to, such as the day of the step. */
  readonly detail?: string | null;
  /** ISO 8601 UTC; null for one that is good until it is revoked. */
  readonly expiresAt: string | null;
}

export interface SecretLink {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly followUpId: string | null;
  readonly detail: string | null;
  readonly createdAt: string;
  readonly usedAt: string | null;
}

/** Makes links, and answers their tokens in the same order. They can be had only now: what is stored are their hashes. */
export const insertSecretLinks = async (
  tx: Tx,
  accountId: string,
  drafts: readonly SecretLinkDraft[],
  now: string,
): Promise<string[]> => {
  const made = drafts.map((draft) => ({ draft, token: newToken() }));
  await insertRows(
    tx,
    "SecretLink",
    made.map(({ draft, token }) => ({
      tokenHash: hashToken(token),
      accountId,
      kind: draft.kind,
      followUpId: draft.followUpId ?? null,
      detail: draft.detail ?? null,
      createdAt: now,
      expiresAt: draft.expiresAt,
    })),
  );
  return made.map(({ token }) => token);
};

/** What a token opens; null for one that nobody gave out, of another kind, revoked, or run out. Used ones are found: some may be looked at again. */
export const findSecretLink = async (
  tx: Tx,
  token: string,
  kind: SecretLinkKind,
  now: string,
): Promise<SecretLink | null> => {
  const found = await tx.secretLink.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!found || found.kind !== kind || found.revokedAt !== null) return null;
  if (found.expiresAt !== null && found.expiresAt <= now) return null;
  const { tokenHash, accountId, followUpId, detail, createdAt, usedAt } = found;
  return { tokenHash, accountId, followUpId, detail, createdAt, usedAt };
};

/** The account that a token of a kind opens something of, with its link; null as `findSecretLink`, and for an account that is being removed. */
export const findLinkedAccount = async (
  tx: Tx,
  token: string,
  kind: SecretLinkKind,
  now: string,
): Promise<LinkedAccount | null> => {
  const link = await findSecretLink(tx, token, kind, now);
  if (!link) return null;
  const account = await tx.account.findFirst({
    where: { id: link.accountId, restoredFor: null },
    select: { id: true, timeZone: true, workingDays: true, dailyLimit: true, patienceDays: true },
  });
  return account && { ...account, workingDays: weekdaysFrom(account.workingDays), link };
};

/** A link as it is by now, read again in the transaction that acts on it; null where it was ended meanwhile. */
export const readSecretLink = async (
  tx: Tx,
  { accountId, tokenHash }: SecretLink,
): Promise<SecretLink | null> =>
  tx.secretLink.findFirst({
    where: { accountId, tokenHash, revokedAt: null },
    select: {
      tokenHash: true,
      accountId: true,
      followUpId: true,
      detail: true,
      createdAt: true,
      usedAt: true,
    },
  });

/**
 * Binds the links about a step, made while it was as `from` says, to what it is `to` now, and nobody has used them: what was
 * done through one of them was undone.
 */
export const rebindSecretLinks = async (
  tx: Tx,
  accountId: string,
  followUpId: string,
  { from, to }: { from: string; to: string },
): Promise<void> => {
  await tx.secretLink.updateMany({
    where: { accountId, followUpId, kind: "answer", detail: from },
    data: { detail: to, usedAt: null },
  });
};

/** Uses a link up; false when it was used already, or ended meanwhile. */
export const useSecretLink = async (
  tx: Tx,
  { accountId, tokenHash }: SecretLink,
  now: string,
): Promise<boolean> => {
  const { count } = await tx.secretLink.updateMany({
    where: { accountId, tokenHash, usedAt: null, revokedAt: null },
    data: { usedAt: now },
  });
  return count > 0;
};

/** Ends all links of a kind that an account gave out, or those about one step: dead at once. */
export const revokeSecretLinks = async (
  tx: Tx,
  accountId: string,
  { kind, followUpId }: { kind: SecretLinkKind; followUpId?: string },
  now: string,
): Promise<void> => {
  await tx.secretLink.updateMany({
    where: { accountId, kind, revokedAt: null, ...(followUpId === undefined ? {} : { followUpId }) },
    data: { revokedAt: now },
  });
};

/** Ends the links of some kinds that nobody used. One that was used goes on saying so until it runs out. */
export const endUnusedLinks = async (
  tx: Tx,
  accountId: string,
  kinds: readonly SecretLinkKind[],
  now: string,
): Promise<void> => {
  await tx.secretLink.updateMany({
    where: { accountId, kind: { in: [...kinds] }, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
};

/** Removes the links of all accounts that ran out. */
export const forgetEndedLinks = async (tx: Tx, now: string): Promise<void> => {
  await tx.secretLink.deleteMany({ where: { expiresAt: { lte: now } } });
};
