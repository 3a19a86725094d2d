import type { Import } from "@followthrough/contract";
import type { Db, Tx } from "@followthrough/db";
import type { Logger } from "pino";
import { Problem, mustBeAsShown } from "../../http/problem";
import { heldLeases, takeLease } from "../../leases/lease.store";
import { importLease } from "./importLease";
import { finishRunning, markRunning, runningImports } from "./importState.store";
import { listImports, readImport } from "./imports.store";
import { runImport } from "./runImport";
import { type ImportFailure, describeImportFailure } from "../../wording/describeImportFailure";

/** One that says it runs, and that no process has in hand, was cut off, and may go on. */
const told = (found: Import, isHeld: boolean, failure: ImportFailure | undefined): Import => {
  if (found.state !== "running") return found;
  if (failure === undefined && isHeld) return { ...found, undoableUntil: null };
  // Nobody is left who knows why it was cut off.
  return { ...found, state: "failed", failure: describeImportFailure(failure ?? "cut-off") };
};

/** Asked before and after the import was read, for it may have begun or ended meanwhile. */
const readHeld = async <T>(
  tx: Tx,
  { names, now }: { names: readonly string[]; now: string },
  read: () => Promise<T>,
): Promise<{ found: T; isHeld: (name: string) => boolean }> => {
  const before = await heldLeases(tx, names, now);
  const found = await read();
  const after = await heldLeases(tx, names, now);
  return { found, isHeld: (name) => before.has(name) || after.has(name) };
};

/** The imports, whichever process has them in hand. Once the process stops, those it runs end after the part that is being written. */
export const importRuns = (clock: () => Date, logger: Logger, isStopping: () => boolean) => {
  const inHand = new Set<Promise<void>>();
  /** Why imports of this process stopped, by their leases, until that is written. */
  const failures = new Map<string, ImportFailure>();
  return {
    /** Once no import of this process is under way. */
    settled: async (): Promise<void> => void (await Promise.all(inHand)),

    list: async (tx: Tx, accountId: string, now: string): Promise<Import[]> => {
      const running = await runningImports(tx, accountId);
      const names = running.map((id) => importLease(accountId, id));
      const { found, isHeld } = await readHeld(tx, { names, now }, () => listImports(tx, accountId));
      return found.map((one) => {
        const name = importLease(accountId, one.id);
        return told(one, isHeld(name), failures.get(name));
      });
    },

    /** One import; one that was cut off says so. Throws `not_found`. */
    read: async (tx: Tx, accountId: string, id: string, now: string): Promise<Import> => {
      const name = importLease(accountId, id);
      const { found, isHeld } = await readHeld(tx, { names: [name], now }, () =>
        readImport(tx, accountId, id),
      );
      return told(found, isHeld(name), failures.get(name));
    },

    /** Stops an import after the part that is being written. Throws `not_found`, `import_finished`. */
    cancel: async (tx: Tx, accountId: string, id: string, now: string): Promise<Import> => {
      const wasRunning = await finishRunning(tx, accountId, id, { state: "cancelled", finishedAt: now });
      const found = await readImport(tx, accountId, id);
      if (!wasRunning && found.state !== "cancelled")
        throw new Problem("import_finished", "This import is not running.");
      return found;
    },

    /**
     * Runs an import, or the rest of it, in the background. Answers it as it is begun, which `keep` may note.
     * Throws `not_found`, `import_finished`, `import_running`, `changed_elsewhere`.
     */
    start: async (
      db: Db,
      { accountId, id, version, now }: { accountId: string; id: string; version: number; now: string },
      keep: (tx: Tx, begun: Import) => Promise<Import>,
    ): Promise<Import> => {
      const { running, begun } = await db.transaction(accountId, async (tx) => {
        const shown = await readImport(tx, accountId, id);
        const { state } = shown;
        if (state === "done" || state === "undone")
          throw new Problem("import_finished", "This import is finished already.");
        const lease = await takeLease(tx, importLease(accountId, id), now);
        if (!lease) throw new Problem("import_running", "This import is running already.");
        mustBeAsShown(shown, version);
        const batchId = await markRunning(tx, accountId, id, now);
        return {
          running: { accountId, importId: id, batchId, now, lease },
          begun: await keep(tx, told(await readImport(tx, accountId, id), true, undefined)),
        };
      });
      const name = importLease(accountId, id);
      failures.delete(name);
      const run = runImport(db, running, {
        clock,
        isStopping,
        stopped: (error, failure) => {
          logger.error({ err: error, importId: id }, "import failed");
          failures.set(name, failure);
          // Writing that down may be tried for minutes, which the end of the process does not wait for.
          inHand.delete(run);
          return () => failures.delete(name);
        },
      });
      inHand.add(run);
      void run.finally(() => inHand.delete(run));
      return begun;
    },
  };
};
