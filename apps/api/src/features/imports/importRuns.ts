import type { Import } from "@followthrough/contract";
import type { Db, Tx } from "@followthrough/db";
import type { Logger } from "pino";
import { Problem } from "../../http/problem";
import { newId } from "../../newId";
import { listImports, readImport } from "./imports.store";
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
    data: { state: "running", batchId, failure: null, finishedAt: null, file: null },
  });
  return batchId;
};

/** The imports that run in this process. One that says so in the database and is not here was cut off, and may go on. */
export const importRuns = (clock: () => Date, logger: Logger) => {
  const running = new Set<string>();

  /** One that says it runs and is not here was cut off; asked before it was read, for it may have ended meanwhile. */
  const told = (found: Import, wasHere: boolean): Import => {
    if (found.state !== "running") return found;
    return wasHere || running.has(found.id)
      ? { ...found, undoableUntil: null }
      : { ...found, state: "failed", failure: cutOff };
  };

  return {
    list: async (tx: Tx, accountId: string): Promise<Import[]> => {
      const here = new Set(running);
      return (await listImports(tx, accountId)).map((found) => told(found, here.has(found.id)));
    },

    /** One import; one that was cut off says so. Throws `not_found`. */
    read: async (tx: Tx, accountId: string, id: string): Promise<Import> => {
      const wasHere = running.has(id);
      return told(await readImport(tx, accountId, id), wasHere);
    },

    /** Stops an import after the part that is being written. Throws `not_found`, `import_finished`. */
    cancel: async (tx: Tx, accountId: string, id: string, now: string): Promise<Import> => {
      const { count } = await tx.import.updateMany({
        where: { accountId, id, state: "running" },
        data: { state: "cancelled", finishedAt: now },
      });
      const found = await readImport(tx, accountId, id);
      if (count === 0 && found.state !== "cancelled")
        throw new Problem("import_finished", "This import is not running.");
      return found;
    },

    /** Runs an import, or the rest of it, in the background. Throws `not_found`, `import_finished`, `import_running`. */
    start: async (db: Db, accountId: string, id: string, now: string): Promise<void> => {
      let isClaimed = false;
      const batchId = await db
        .transaction(accountId, async (tx) => {
          const { state } = await readImport(tx, accountId, id);
          if (state === "done" || state === "undone")
            throw new Problem("import_finished", "This import is finished already.");
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
