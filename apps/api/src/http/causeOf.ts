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

export const causeKinds = ["file-gone", "full", "away", "busy", "damaged", "denied"] as const;
export type CauseKind = (typeof causeKinds)[number];

/** Why the database or the disk did not do something; `describeCause` says it. */
export interface Cause {
  readonly kind: CauseKind;
  readonly code: ErrorCode;
  /** Whether the act that failed has surely saved nothing. False where the connection may have gone in the moment of the commit. */
  readonly nothingSaved: boolean;
  readonly retryAfterSeconds?: number;
}

/** The first that fits counts: some codes of a full disk are among those of one that cannot be read, lost connections among what is busy. */
const causes: readonly (readonly [(error: unknown) => boolean, Cause])[] = [
  [
    (error) => error instanceof DatabaseGone,
    {
      kind: "file-gone",
      code: "unavailable",
      nothingSaved: true,
      retryAfterSeconds: 60,
    },
  ],
  [
    isStorageFull,
    {
      kind: "full",
      code: "storage_full",
      nothingSaved: true,
    },
  ],
  [
    isCutOff,
    {
      kind: "away",
      code: "database_away",
      nothingSaved: false,
      retryAfterSeconds: 2,
    },
  ],
  [
    isBusy,
    {
      kind: "busy",
      code: "unavailable",
      nothingSaved: true,
      retryAfterSeconds: 2,
    },
  ],
  [
    (error) => isDamaged(error) || isUnreadable(error),
    {
      kind: "damaged",
      code: "storage_damaged",
      nothingSaved: true,
    },
  ],
  [
    isNotAllowed,
    {
      kind: "denied",
      code: "storage_denied",
      nothingSaved: true,
    },
  ],
];

/** What a failure of the database or the disk is; null for any other. Whoever tells of one asks here. */
export const causeOf = (error: unknown): Cause | null => causes.find(([is]) => is(error))?.[1] ?? null;
