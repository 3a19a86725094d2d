import type { Tx } from "@followthrough/db";

/** Sets how a run stands; nothing for a follow-up without one. */
export const setRunState = async (
  tx: Tx,
  accountId: string,
  runId: string | null,
  state: "running" | "finished" | "left",
  now: string,
): Promise<void> => {
  if (!runId) return;
  await tx.playbookRun.updateMany({
    where: { accountId, id: runId, state: { not: state } },
    data: { state, version: { increment: 1 }, updatedAt: now },
  });
};
