import type { Db } from "@followthrough/db";
import { tooOldToUndo } from "@followthrough/domain";
import { leaveNothing } from "./leaveNothing";
import { removeDeletedBefore } from "./trash.store";

/** Deletes for good what has been in the trash for more than thirty days, of each account by itself. Returns how much. */
export const purgeTrash = async (db: Db, now: Date): Promise<number> => {
  let removed = 0;
  for (const { id } of await db.read.account.findMany({
    where: { restoredFor: null },
    select: { id: true },
    orderBy: { id: "asc" },
  })) {
    const some = await removeDeletedBefore(db, id, {
      before: tooOldToUndo(now.toISOString()),
      mergedToo: true,
    });
    if (some > 0) await leaveNothing(db, id);
    removed += some;
  }
  return removed;
};
