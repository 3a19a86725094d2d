import type { Db } from "@followthrough/db";
import { tooOldToUndo } from "@followthrough/domain";
import type { Logger } from "pino";
import { removeDeletedBefore } from "./trash.store";

/** Deletes for good what has been in the trash for more than thirty days, of each account by itself. Returns how much. */
export const purgeTrash = async (db: Db, now: Date): Promise<number> => {
  let removed = 0;
  for (const { id } of await db.read.account.findMany({ select: { id: true }, orderBy: { id: "asc" } }))
    removed += await removeDeletedBefore(db, id, {
      before: tooOldToUndo(now.toISOString()),
      mergedToo: true,
    });
  return removed;
};

const hourMs = 60 * 60 * 1000;

/** Looks after the trash once an hour while the server runs, and soon after its start. Returns the way to stop. */
export const keepTrash = (db: Db, clock: () => Date, logger: Logger): (() => void) => {
  const purge = async () => {
    const removed = await purgeTrash(db, clock());
    if (removed > 0) logger.info({ removed }, "deleted for good what was in the trash for thirty days");
  };
  const look = () => {
    purge().catch((error: unknown) => logger.error({ err: error }, "looking after the trash failed"));
  };
  const first = setTimeout(look, 90_000);
  const timer = setInterval(look, hourMs);
  first.unref();
  timer.unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
};
