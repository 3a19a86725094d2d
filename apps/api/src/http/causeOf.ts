import type { ErrorCode } from "@followthrough/contract";
import {
  DatabaseGone,
  isBusy,
  isCutOff,
  isDamaged,
  isNotAllowed,
  isStorageFull,
  isUnreadable,
} from "@followthrough/db";

/** Why the database or the disk did not do something: what it is and what can be done, in whole sentences for people. */
export interface Cause {
  readonly code: ErrorCode;
  readonly words: string;
  readonly advice: string;
  /** Whether the act that failed has surely saved nothing. False where the connection may have gone in the moment of the commit. */
  readonly nothingSaved: boolean;
  readonly retryAfterSeconds?: number;
}

/** The first that fits counts: some codes of a full disk are among those of one that cannot be read, lost connections among what is busy. */
const causes: readonly (readonly [(error: unknown) => boolean, Cause])[] = [
  [
    (error) => error instanceof DatabaseGone,
    {
      code: "unavailable",
      words: "The database file was moved or deleted while the server was running.",
      advice: "What you see can still be read and exported; then stop the server and put the database back.",
      nothingSaved: true,
      retryAfterSeconds: 60,
    },
  ],
  [
    isStorageFull,
    {
      code: "storage_full",
      words: "The disk is full.",
      advice: "Make room and try again.",
      nothingSaved: true,
    },
  ],
  [
    isCutOff,
    {
      code: "database_away",
      words: "The server cannot reach its database just now.",
      advice: "Try again in a moment.",
      nothingSaved: false,
      retryAfterSeconds: 2,
    },
  ],
  [
    isBusy,
    {
      code: "unavailable",
      words: "The server is busy.",
      advice: "Try again in a moment.",
      nothingSaved: true,
      retryAfterSeconds: 2,
    },
  ],
  [
    (error) => isDamaged(error) || isUnreadable(error),
    {
      code: "storage_damaged",
      words: "The database is damaged, or its disk cannot be read.",
      advice: "Stop the server and restore a backup.",
      nothingSaved: true,
    },
  ],
  [
    isNotAllowed,
    {
      code: "storage_denied",
      words: "The server may not read or write its own files.",
      advice: "Give it the rights to them and try again.",
      nothingSaved: true,
    },
  ],
];

/** What a failure of the database or the disk is; null for any other. Whoever tells of one asks here. */
export const causeOf = (error: unknown): Cause | null => causes.find(([is]) => is(error))?.[1] ?? null;
