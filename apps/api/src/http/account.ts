import { createHash, randomBytes } from "node:crypto";
import { type CalendarDay, isCalendarDay } from "@followthrough/contract";
import { type Db, Prisma } from "@followthrough/db";
import { oldestSignIn } from "./sessionAge";

/** The account a request speaks for. */
export interface SignedIn {
  readonly id: string;
  readonly sessionId: string;
  readonly timeZone: string;
  readonly workingDays: readonly number[];
  readonly dailyLimit: number;
  readonly lastSeenAt: string;
  readonly signedInAt: string;
  /** When the password was last given in this session. */
  readonly confirmedAt: string | null;
}

/** A new session token, 256 random bits; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

export const weekdaysFrom = (digits: string): number[] => [...digits].map(Number);

interface Row {
  id: string;
  sessionId: string;
  timeZone: string;
  workingDays: string;
  dailyLimit: number | bigint;
  lastSeenAt: string;
  signedInAt: string;
  confirmedAt: string | null;
}

/** Whom a session token belongs to: one indexed read, on every request. */
export const findSignedIn = async (db: Db, token: string, now: string): Promise<SignedIn | null> => {
  const [row] = await db.read.rows<Row>(Prisma.sql`
    SELECT a."id", s."id" AS "sessionId", a."timeZone", a."workingDays", a."dailyLimit", s."lastSeenAt",
      s."createdAt" AS "signedInAt", s."confirmedAt"
    FROM "Session" s JOIN "Account" a ON a."id" = s."accountId"
    WHERE s."tokenHash" = ${hashToken(token)} AND s."expiresAt" > ${now} AND s."createdAt" > ${oldestSignIn(now)}`);
  if (!row) return null;
  return { ...row, dailyLimit: Number(row.dailyLimit), workingDays: weekdaysFrom(row.workingDays) };
};

/** A day that comes out of the database, where only days were put in. */
export const day = (text: string): CalendarDay => {
  if (!isCalendarDay(text)) throw new Error("not a calendar day in the database");
  return text;
};

export const dayOrNull = (text: string | null): CalendarDay | null => (text === null ? null : day(text));
