import type { Db } from "@followthrough/db";
import { hoursAfter, hoursBetween } from "@followthrough/domain";
import type { SignedIn } from "./account";

const unusedHours = 60 * 24;
/** As long as a session lasts at most, and the cookie that carries it. */
export const longestHours = 180 * 24;

/** A session ends sixty days after it was last used, and 180 days after signing in whatever happens. */
export const sessionExpiry = (createdAt: string, now: string): string => {
  const [unused, longest] = [hoursAfter(now, unusedHours), hoursAfter(createdAt, longestHours)];
  return unused < longest ? unused : longest;
};

/** Those signed in before this instant have ended, also where an earlier version let them go on for longer. */
export const oldestSignIn = (now: string): string => hoursAfter(now, -longestHours);

/** Moves the end of a session that is in use; at most once an hour, so that reading stays reading. */
export const keepSessionFresh = async (db: Db, account: SignedIn, now: string): Promise<void> => {
  if (hoursBetween(account.lastSeenAt, now) < 1) return;
  await db.transaction(account.id, (tx) =>
    tx.session.updateMany({
      where: { id: account.sessionId, accountId: account.id },
      data: { lastSeenAt: now, expiresAt: sessionExpiry(account.signedInAt, now) },
    }),
  );
};
