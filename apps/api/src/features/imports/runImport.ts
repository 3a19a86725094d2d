import { setTimeout as passing } from "node:timers/promises";
import { causeOf } from "../../http/causeOf";
import type { ImportFailure } from "../../wording/describeImportFailure";
import type { Db } from "@followthrough/db";
import { type Lease, releaseLease } from "../../leases/lease.store";
import { partSize } from "../../sql/partSize";
import { type Running, importPart } from "./importPart.store";
import { finishRunning } from "./importState.store";
import { yieldToEventLoop } from "../../threads/runCooperatively";

/** Once more before giving up: somebody may just have changed the very person that was to be completed. */
const triedTwice = async <T>(act: () => Promise<T>): Promise<T> => act().catch(act);

const failureOf = (error: unknown): ImportFailure => causeOf(error)?.kind ?? "unexpected";

/** Milliseconds between tries: what stopped the import, such as a full disk, keeps this from being written too. */
const pauses = [1_000, 5_000, 15_000, 60_000, 300_000];

/** Says whether it was done in the end. */
const keepTrying = async (act: () => Promise<void>): Promise<boolean> => {
  for (const pause of pauses) {
    try {
      await act();
      return true;
    } catch {
      // It does not keep the program from ending.
      await passing(pause, undefined, { ref: false });
    }
  }
  return false;
};

/** Is told why an import stopped before that is written anywhere; what it returns is called once it is. */
type Stopped = (error: unknown, failure: ImportFailure) => () => void;

/**
 * Runs an import to its end, a part at a time, letting other requests through between; what is done stays done if it
 * fails. Stops without a word where another process has taken the import over.
 */
export const runImport = async (
  db: Db,
  running: Running & { readonly lease: Lease },
  { clock, isStopping, stopped }: { clock: () => Date; isStopping: () => boolean; stopped: Stopped },
): Promise<void> => {
  const { accountId, importId, lease } = running;
  const finish = (data: { state: "done" | "failed"; failure?: ImportFailure }) =>
    db.transaction(accountId, async (tx) => {
      await finishRunning(tx, accountId, importId, { ...data, finishedAt: clock().toISOString() });
      await releaseLease(tx, lease);
    });
  const size = partSize(db, { first: 40, atMost: 250 });
  const part = () =>
    db.transaction(accountId, (tx) =>
      size.run((atMost) => importPart(tx, running, { lease, at: clock().toISOString(), atMost })),
    );
  try {
    let written: number | null;
    do {
      written = await triedTwice(part);
      await yieldToEventLoop();
    } while (written && !isStopping());
    if (written === 0) await finish({ state: "done" });
    // Told now, and free to be run again at once, rather than when the lease has run out.
    else if (written !== null) await finish({ state: "failed", failure: "server-stopped" });
  } catch (error) {
    const failure = failureOf(error);
    const written = stopped(error, failure);
    if (await keepTrying(() => finish({ state: "failed", failure }))) written();
  }
};
