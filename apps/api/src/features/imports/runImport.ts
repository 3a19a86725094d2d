import type { Db } from "@followthrough/db";
import { type Lease, releaseLease } from "../../leases/lease.store";
import { partSize } from "../../sql/partSize";
import { type Running, importPart } from "./importPart.store";
import { othersFirst } from "./othersFirst";

/** Once more before giving up: somebody may just have changed the very person that was to be completed. */
const triedTwice = async <T>(act: () => Promise<T>): Promise<T> => act().catch(act);

/**
 * Runs an import to its end, a part at a time, letting other requests through between; what is done stays done if it
 * fails. Stops without a word where another process has taken the import over.
 */
export const runImport = async (
  db: Db,
  running: Running & { readonly lease: Lease },
  clock: () => Date,
): Promise<void> => {
  const { accountId, importId, lease } = running;
  const finish = (data: { state: string; failure?: string }) =>
    db.transaction(accountId, async (tx) => {
      await tx.import.updateMany({
        // One that was stopped, or gone on with elsewhere, stays so.
        where: { accountId, id: importId, state: "running" },
        data: { ...data, finishedAt: clock().toISOString() },
      });
      await releaseLease(tx, lease);
    });
  const size = partSize({ first: 40, atMost: 250 });
  const part = () =>
    db.transaction(accountId, (tx) =>
      size.run((atMost) => importPart(tx, running, { lease, at: clock().toISOString(), atMost })),
    );
  try {
    let written: number | null;
    do {
      written = await triedTwice(part);
      await othersFirst();
    } while (written);
    if (written === 0) await finish({ state: "done" });
  } catch (error) {
    await finish({
      state: "failed",
      failure: "Something went wrong part of the way. What was imported is kept; run it again to go on.",
    });
    throw error;
  }
};
