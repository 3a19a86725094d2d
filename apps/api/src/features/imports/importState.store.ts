import type { Import } from "@followthrough/contract";
import type { ImportFailure } from "../../wording/describeImportFailure";
import type { Tx } from "@followthrough/db";
import { newId } from "../../newId";

/** The ids of those that say they run. */
export const runningImports = async (tx: Tx, accountId: string): Promise<string[]> => {
  const found = await tx.import.findMany({ where: { accountId, state: "running" }, select: { id: true } });
  return found.map(({ id }) => id);
};

/** Marks an import as running and returns the batch its people belong to, the same one each time it goes on. */
export const markRunning = async (tx: Tx, accountId: string, id: string, now: string): Promise<string> => {
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

/** Says whether it was running: one that was stopped, or gone on with elsewhere, stays so. */
export const finishRunning = async (
  tx: Tx,
  accountId: string,
  id: string,
  data: { state: Import["state"]; finishedAt: string; failure?: ImportFailure },
): Promise<boolean> => {
  const { count } = await tx.import.updateMany({ where: { accountId, id, state: "running" }, data });
  return count > 0;
};
