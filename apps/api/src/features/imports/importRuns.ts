import type { Import } from "@followthrough/contract";
import type { Db, Tx } from "@followthrough/db";
import type { Logger } from "pino";
import { Problem } from "../../http/problem";
import { newId } from "../../newId";
import { readImport } from "./imports.store";
import { runImport } from "./runImport";

const cutOff = "The server was stopped part of the way. What was imported is kept; run it again to go on.";

/** Marks an import as running and returns the batch its people belong to, the same one each time it goes on. */
const markRunning = async (tx: Tx, accountId: string, id: string, now: string): Promise<string> => {
  const kept = await tx.import.findFirst({ where: { accountId, id }, select: { batchId: true } });
  const batchId = kept?.batchId ?? newId();
  if (!kept?.batchId)
    await tx.batch.create({ data: { accountId, id: batchId, kind: "import", createdAt: now } });
  await tx.import.updateMany({
    where: { accountId, id },
    data: { state: "running", batchId, failure: null, finishedAt: null },
  });
  return batchId;
};

/** The imports that run in this process. One that says so in the database and is not here was cut off, and may go on. */
export const importRuns = (clock: () => Date, logger: Logger) => {
  const running = new Set<string>();

  return {
    /** One import; one that was cut off says so. Throws `not_found`. */
    read: async (tx: Tx, accountId: string, id: string): Promise<Import> => {
      // Asked first: it may end while it is read.
      const isHere = running.has(id);
      const found = await readImport(tx, accountId, id);
      return found.state === "running" && !isHere && !running.has(id)
        ? { ...found, state: "failed", failure: cutOff }
        : found;
    },

    /** Runs an import, or the rest of it, in the background. Throws `not_found`, `import_finished`, `import_running`. */
    start: async (db: Db, accountId: string, id: string, now: string): Promise<void> => {
      let isClaimed = false;
      const batchId = await db
        .transaction(async (tx) => {
          const { state } = await readImport(tx, accountId, id);
          if (state === "done") throw new Problem("import_finished", "This import is finished already.");
          if (running.has(id)) throw new Problem("import_running", "This import is running already.");
          running.add(id);
          isClaimed = true;
          return markRunning(tx, accountId, id, now);
        })
        .catch((error: unknown) => {
          if (isClaimed) running.delete(id);
          throw error;
        });
      void runImport(db, { accountId, importId: id, batchId, now }, clock)
        .catch((error: unknown) => logger.error({ err: error, importId: id }, "import failed"))
        .finally(() => running.delete(id));
    },
  };
};
