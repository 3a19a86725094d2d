import { type Db, Prisma } from "@followthrough/db";
import { hoursBetween } from "@followthrough/domain";
import { type SignedIn, hashToken, weekdaysFrom } from "./account";
import { oldestSignIn, sessionExpiry } from "./sessionAge";

/** Whom a session belongs to, and a tag that is another one after everything that is written of the account. */
export interface FoundSession extends SignedIn {
  readonly stateTag: string;
}

interface Row {
  stateTag: string;
  id: string;
  sessionId: string;
  timeZone: string;
  workingDays: string;
  dailyLimit: number | bigint;
  patienceDays: number | bigint;
  lastSeenAt: string;
  signedInAt: string;
  confirmedAt: string | null;
}

/** Whom a session token belongs to: one indexed read, on every request. */
export const findSignedIn = async (db: Db, token: string, now: string): Promise<FoundSession | null> => {
  const [row] = await db.read.rows<Row>(Prisma.sql`
    SELECT a."id", s."id" AS "sessionId", a."timeZone", a."workingDays", a."dailyLimit", a."patienceDays", a."stateTag",
      s."lastSeenAt", s."createdAt" AS "signedInAt", s."confirmedAt"
    FROM "Session" s JOIN "Account" a ON a."id" = s."accountId"
    WHERE s."tokenHash" = ${hashToken(token)} AND s."expiresAt" > ${now} AND s."createdAt" > ${oldestSignIn(now)}`);
  if (!row) return null;
  const [dailyLimit, patienceDays] = [Number(row.dailyLimit), Number(row.patienceDays)];
  return { ...row, dailyLimit, patienceDays, workingDays: weekdaysFrom(row.workingDays) };
};

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
