import type { Db } from "@followthrough/db";
import type { SignedIn } from "./account";

const lastingMs = 60 * 24 * 60 * 60 * 1000;
const hourMs = 60 * 60 * 1000;

/** A session ends sixty days after it was last used. */
export const sessionExpiry = (now: string): string => new Date(Date.parse(now) + lastingMs).toISOString();

/** Moves the end of a session that is in use; at most once an hour, so that reading stays reading. */
export const keepSessionFresh = async (db: Db, account: SignedIn, now: string): Promise<void> => {
  if (Date.parse(now) - Date.parse(account.lastSeenAt) < hourMs) return;
  await db.transaction(account.id, (tx) =>
    tx.session.updateMany({
      where: { id: account.sessionId, accountId: account.id },
      data: { lastSeenAt: now, expiresAt: sessionExpiry(now) },
    }),
  );
};
