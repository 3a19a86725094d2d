import type { Db } from "@followthrough/db";
import { type Running, importPart } from "./importPart.store";
import { othersFirst } from "./othersFirst";

/** Once more before giving up: somebody may just have changed the very person that was to be completed. */
const triedTwice = async <T>(act: () => Promise<T>): Promise<T> => act().catch(act);

/** Runs an import to its end, a part at a time, letting other requests through between; what is done stays done if it fails. */
export const runImport = async (db: Db, running: Running, clock: () => Date): Promise<void> => {
  const finish = (data: { state: string; failure?: string }) =>
    db.transaction(running.accountId, (tx) =>
      tx.import.updateMany({
        // One that was stopped stays so.
        where: { accountId: running.accountId, id: running.importId, state: "running" },
        data: { ...data, finishedAt: clock().toISOString() },
      }),
    );
  try {
    while ((await triedTwice(() => db.transaction(running.accountId, (tx) => importPart(tx, running)))) > 0)
      await othersFirst();
    await finish({ state: "done" });
  } catch (error) {
    await finish({
      state: "failed",
      failure: "Something went wrong part of the way. What was imported is kept; run it again to go on.",
    });
    throw error;
  }
};
