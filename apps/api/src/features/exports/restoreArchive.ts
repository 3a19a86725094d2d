import { rm } from "node:fs/promises";
import type { UploadedFile } from "@followthrough/contract";
import { type Db, Prisma, type Tx, isBusy, isStorageFull } from "@followthrough/db";
import { Problem } from "../../http/problem";
import { checkApart } from "./checkApart";
import { fillHidden } from "./fillHidden";
import { type HiddenAccount, insertHidden, takePlace } from "./hiddenAccount.store";
import { mustBeEmpty } from "./mustBeEmpty.store";
import { removeHidden } from "./removeHidden";

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

/** A row that the database does not take: there twice, or without what it belongs to. */
const isRefusedRow = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && !isBusy(error) && !isStorageFull(error);

const notWhole = () =>
  new Problem(
    "unreadable_file",
    "This archive is not whole: something in it does not fit the rest. Nothing was restored.",
  );

const fillAndTakePlace = async (
  db: Db,
  hidden: HiddenAccount,
  rowsPath: string,
  answer: Restored,
  { clock, gone, keep }: Restoring,
): Promise<Restored> => {
  try {
    await fillHidden(db, hidden, { rowsPath, clock, gone });
    return await db.transaction(hidden.restoredFor, async (tx) => {
      await keep(tx, answer);
      await takePlace(tx, hidden, clock().toISOString());
      return answer;
    });
  } catch (error) {
    await removeHidden(db, hidden, clock);
    throw isRefusedRow(error) ? notWhole() : error;
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
    const { account, people, rows } = await checkApart({ path, rowsPath }, restoring.gone);
    const now = restoring.clock().toISOString();
    const hidden = await db.transaction(accountId, (tx) => insertHidden(tx, accountId, account, now));
    return await fillAndTakePlace(db, hidden, rowsPath, { people, rows }, restoring);
  } finally {
    await rm(rowsPath, { force: true });
  }
};
