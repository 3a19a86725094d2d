import { createHash, randomBytes } from "node:crypto";
import type { SecretLink } from "../secretLinks/secretLinks.store";

/** The account something is done for, and how it plans its days. */
export interface ActingAccount {
  readonly id: string;
  readonly timeZone: string;
  readonly workingDays: readonly number[];
  readonly dailyLimit: number;
  readonly patienceDays: number;
}

/** The account a request speaks for. */
export interface SignedIn extends ActingAccount {
  readonly sessionId: string;
  readonly lastSeenAt: string;
  readonly signedInAt: string;
  /** When the password was last given in this session. */
  readonly confirmedAt: string | null;
}

/** The account whose link a request came by: for what the link is about alone, whoever is signed in. */
export interface LinkedAccount extends ActingAccount {
  readonly link: SecretLink;
}

/** A new session token, 256 random bits; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

export const weekdaysFrom = (digits: string): number[] => [...digits].map(Number);
