import { type Db, Prisma } from "@followthrough/db";
import { tooOldToUndo } from "@followthrough/domain";
import { yieldToEventLoop } from "../threads/runCooperatively";

const actsPerTransaction = 500;
const changesPerTransaction = 2_000;

/** Takes acts that can no longer be undone out of the journal, in small steps. `now` is the time that can be trusted. */
export const deleteOldActs = async (db: Db, now: string): Promise<void> => {
  const before = tooOldToUndo(now);
  for (let isMore = true; isMore;) {
    isMore = await db.serverTransaction("forget acts", async (tx) => {
      // They were written in order, so the first that is young enough ends the search.
      const oldest = await tx.rows<{ seq: number; at: string }>(
        Prisma.sql`SELECT "seq", "at" FROM "Act" ORDER BY "seq" LIMIT ${actsPerTransaction}`,
      );
      const young = oldest.findIndex(({ at }) => at >= before);
      const last = (young < 0 ? oldest : oldest.slice(0, young)).at(-1);
      if (!last) return false;
      // Their accounts note how far the journal is forgotten. On PostgreSQL whoever holds one of them may delete the same rows.
      if (tx.dialect === "postgresql")
        await tx.rows(Prisma.sql`
          SELECT 1 FROM "Account" c WHERE c."id" IN (SELECT a."accountId" FROM "Act" a WHERE a."seq" <= ${last.seq})
          ORDER BY c."id" FOR NO KEY UPDATE`);
      const deleted = await tx.$executeRaw(Prisma.sql`
        DELETE FROM "Change" WHERE "seq" IN (
          SELECT j."seq" FROM "Change" j WHERE j."actSeq" <= ${last.seq} ORDER BY j."actSeq" LIMIT ${changesPerTransaction})`);
      if (deleted === changesPerTransaction) return true;
      await tx.$executeRaw(Prisma.sql`DELETE FROM "Act" WHERE "seq" <= ${last.seq}`);
      return young < 0 && oldest.length === actsPerTransaction;
    });
    await yieldToEventLoop();
  }
};
