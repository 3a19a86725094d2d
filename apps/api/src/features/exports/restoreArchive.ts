import { rm } from "node:fs/promises";
import type { UploadedFile } from "@followthrough/contract";
import type { Db, Tx } from "@followthrough/db";
import { checkArchiveInThread } from "./checkArchiveInThread";
import { fillHiddenAccount } from "./fillHiddenAccount";
import { type RestoredAccount, insertHidden, replaceAccount } from "./replaceAccount.store";
import { mustBeEmpty } from "./mustBeEmpty.store";
import { removeHidden } from "../accounts/removeHidden";

export interface Restored {
  readonly people: number;
  readonly rows: number;
}

interface Restoring {
  readonly clock: () => Date;
  readonly gone: AbortSignal;
  /** Keeps the answer, in the transaction that makes it true. */
  keep(tx: Tx, answer: Restored): Promise<Restored>;
}

const fillAndTakePlace = async (
  db: Db,
  hidden: RestoredAccount,
  rowsPath: string,
  answer: Restored,
  { clock, gone, keep }: Restoring,
): Promise<Restored> => {
  try {
    await fillHiddenAccount(db, hidden, { rowsPath, clock, gone });
    return await db.transaction(hidden.restoredFor, async (tx) => {
      await keep(tx, answer);
      await replaceAccount(tx, hidden, clock().toISOString());
      return answer;
    });
  } catch (error) {
    // Why it failed is what is told; what is not removed now, as on a full disk, housekeeping removes.
    await removeHidden(db, hidden, clock).catch(() => false);
    throw error;
  }
};

/**
 * Restores an archive into an empty account: all of it or nothing (docs/decisions/0031). The account has another id
 * afterwards. Throws `unreadable_file`, `account_not_empty`, `restore_running`, `ClientGone`.
 */
export const restoreArchive = async (
  db: Db,
  accountId: string,
  { path }: UploadedFile,
  restoring: Restoring,
): Promise<Restored> => {
  const rowsPath = `${path}.rows`;
  try {
    await mustBeEmpty(db.read, accountId);
    const { account, people, rows } = await checkArchiveInThread({ path, rowsPath }, restoring.gone);
    const now = restoring.clock().toISOString();
    const hidden = await db.transaction(accountId, (tx) => insertHidden(tx, accountId, account, now));
    return await fillAndTakePlace(db, hidden, rowsPath, { people, rows }, restoring);
  } finally {
    await rm(rowsPath, { force: true });
  }
};
