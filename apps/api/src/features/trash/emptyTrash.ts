import { AccountGone, type Db, type Tx } from "@followthrough/db";
import { StoppedPartWay } from "../../http/stoppedPartWay";
import { countTrash, removeDeletedBefore } from "./trash.store";

/** What was deleted this very moment is emptied too, and what a clock that was ahead has dated in the future. */
const whenever = "9999-12-31T23:59:59.999Z";

/**
 * Deletes for good what is in the trash, a few things a transaction: all at once would hold everybody up. Returns how many
 * there were; `note` is written with the first of them. Throws `StoppedPartWay`, which says how many are gone and how many are left; asked again it goes on.
 */
export const emptyTrash = async (
  db: Db,
  accountId: string,
  note: (tx: Tx) => Promise<void>,
): Promise<number> => {
  const total = await countTrash(db.read, accountId);
  try {
    return await removeDeletedBefore(db, accountId, { before: whenever, mergedToo: false, withFirst: note });
  } catch (error) {
    if (error instanceof AccountGone) throw error;
    // What stopped it, such as a full disk, need not keep this from being read.
    const left = await countTrash(db.read, accountId).catch(() => null);
    const done = left === null ? 0 : Math.max(total - left, 0);
    throw new StoppedPartWay(
      error,
      left === null
        ? "Part of the trash may be gone for good, and the rest is still there. Empty it again to go on."
        : `Of ${total} in the trash ${done} are gone for good and ${left} are left. Empty it again to go on.`,
      { done, left },
    );
  }
};
