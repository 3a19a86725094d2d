import { type Db, Prisma } from "@followthrough/db";
import { tooOldToUndo } from "@followthrough/domain";
import { yieldToEventLoop } from "../threads/runCooperatively";

const changesPerTransaction = 2_000;

/** Takes what can no longer be undone out of the journal, in small steps. `now` is the time that can be trusted. */
export const deleteOldChanges = async (db: Db, now: string): Promise<void> => {
  const before = tooOldToUndo(now);
  for (let isMore = true; isMore;) {
    isMore = await db.serverTransaction("forget changes", async (tx) => {
      // They were written in order, so the first that is young enough ends the search.
      const oldest = await tx.rows<{ seq: number; changedAt: string }>(Prisma.sql`
        SELECT "seq", "changedAt" FROM "Change" ORDER BY "seq" LIMIT ${changesPerTransaction}`);
      const young = oldest.findIndex(({ changedAt }) => changedAt >= before);
      const old = young < 0 ? oldest : oldest.slice(0, young);
      const last = old.at(-1);
      if (last) await tx.$executeRaw(Prisma.sql`DELETE FROM "Change" WHERE "seq" <= ${last.seq}`);
      return young < 0 && oldest.length === changesPerTransaction;
    });
    await yieldToEventLoop();
  }
};
