import type { Db } from "@followthrough/db";
import type { Logger } from "pino";
import { claimTurn } from "./lease.store";

/** Work that one of the processes on a database does once in a while. */
export interface PeriodicWork {
  /** What the log and the lease call it: `purge-trash`. */
  readonly name: string;
  readonly everyMs: number;
  /** How long after the start it is first looked at. */
  readonly firstAfterMs: number;
  run(now: Date): Promise<void>;
}

/** A turn is claimed for a little less than the time between two looks, or every second look would come too early. */
const claimed = 0.9;

/** Does each work when its turn comes, unless another process has just done it; failures are logged and tried again. Returns the way to stop. */
export const startPeriodicWork = (
  db: Db,
  clock: () => Date,
  logger: Logger,
  works: readonly PeriodicWork[],
): (() => void) => {
  const timers: NodeJS.Timeout[] = [];
  for (const { name, everyMs, firstAfterMs, run } of works) {
    const look = async (): Promise<void> => {
      const now = clock();
      if (await claimTurn(db, name, now.toISOString(), everyMs * claimed)) await run(now);
    };
    const tryIt = () => {
      look().catch((error: unknown) => logger.error({ err: error, work: name }, "periodic work failed"));
    };
    timers.push(setTimeout(tryIt, firstAfterMs).unref(), setInterval(tryIt, everyMs).unref());
  }
  return () => timers.forEach(clearTimeout);
};
