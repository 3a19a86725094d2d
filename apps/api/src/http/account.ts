import { createHash, randomBytes } from "node:crypto";

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
