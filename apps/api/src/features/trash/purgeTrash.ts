import type { Db } from "@followthrough/db";
import { tooOldToUndo } from "@followthrough/domain";
import { cleanUpAfterDeletion } from "./cleanUpAfterDeletion";
import { hasDeletedBefore, removeDeletedBefore } from "./trash.store";

interface Purge {
  /** The time that can be trusted, not what the clock says. */
  readonly now: string;
  /** Asked once before anything is removed; where it says no, nothing is. */
  readonly mayRemove?: () => Promise<boolean>;
}

/**
 * Deletes for good what has been in the trash for more than thirty days, of each account by itself. Returns how many things. What
 * goes wrong with one account is thrown once the others are done.
 */
export const purgeTrash = async (
  db: Db,
  { now, mayRemove = () => Promise.resolve(true) }: Purge,
): Promise<number> => {
  const before = tooOldToUndo(now);
  let removed = 0;
  let isAllowed = false;
  const failures: unknown[] = [];
  for (const { id } of await db.read.account.findMany({
    where: { restoredFor: null },
    select: { id: true },
    orderBy: { id: "asc" },
  })) {
    if (!(await hasDeletedBefore(db.read, id, before))) continue;
    isAllowed ||= await mayRemove();
    if (!isAllowed) return removed;
    try {
      removed += await removeDeletedBefore(db, id, { before, mergedToo: true });
      await cleanUpAfterDeletion(db, id);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return removed;
};
