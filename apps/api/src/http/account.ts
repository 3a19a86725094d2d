import { createHash, randomBytes } from "node:crypto";
import { type CalendarDay, isCalendarDay } from "@followthrough/contract";

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

/** A day that comes out of the database, where only days were put in. */
export const day = (text: string): CalendarDay => {
  if (!isCalendarDay(text)) throw new Error("not a calendar day in the database");
  return text;
};

export const dayOrNull = (text: string | null): CalendarDay | null => (text === null ? null : day(text));
