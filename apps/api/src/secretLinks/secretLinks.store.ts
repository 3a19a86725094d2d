import type { Tx } from "@followthrough/db";
import { hashToken, newToken } from "../http/account";
import { insertRows } from "../sql/insertRows";

/** What a secret address opens: the answer to a step, the end of the mails, a new password, a new address, the calendar feed. */
export type SecretLinkKind = "answer" | "unsubscribe" | "password" | "address" | "calendar";

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

/** Uses a link up; false when it was used already. */
export const useSecretLink = async (
  tx: Tx,
  { accountId, tokenHash }: SecretLink,
  now: string,
): Promise<boolean> => {
  const { count } = await tx.secretLink.updateMany({
    where: { accountId, tokenHash, usedAt: null },
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

/** Removes the links of all accounts that ran out. */
export const forgetEndedLinks = async (tx: Tx, now: string): Promise<void> => {
  await tx.secretLink.deleteMany({ where: { expiresAt: { lte: now } } });
};
