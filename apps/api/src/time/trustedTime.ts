import type { Db } from "@followthrough/db";
import { hoursAfter, keptLongerUntil, updateKnownTime } from "@followthrough/domain";
import type { Logger } from "pino";
import { readKnownTime, writeKnownTime } from "./knownTime.store";

/** Looks at the clock and says the time by which something is old enough to be removed for good: UTC, ISO 8601. */
export type TrustedTime = () => Promise<string>;

export interface Clocks {
  /** The clock of the machine, which may be set. */
  readonly clock: () => Date;
  /** Milliseconds from any beginning, by a clock that only ever goes on. */
  readonly steady: () => number;
}

/** Every process on a database shares what is known of the time, and adds what it saw pass itself. */
export const trustedTime = (db: Db, { clock, steady }: Clocks, logger: Logger): TrustedTime => {
  let own: { at: string; seen: number } | null = null;
  return async () => {
    const wall = clock().toISOString();
    const seen = steady();
    const reckoned = own ? hoursAfter(own.at, (seen - own.seen) / 3_600_000) : undefined;
    const { known, isNewJump, isOver } = await db.serverTransaction("known time", async (tx) => {
      const before = await readKnownTime(tx, wall);
      const after = updateKnownTime(before, wall, reckoned);
      await writeKnownTime(tx, after);
      return {
        known: after,
        isNewJump: after.jumps.length > before.jumps.length,
        isOver: before.jumps.length > 0 && after.jumps.length === 0,
      };
    });
    own = { at: known.at, seen };
    if (isNewJump)
      logger.warn(
        { clock: wall, trusted: known.at, until: keptLongerUntil(known) },
        "the clock is more than a day ahead of when the server last ran: until it can be trusted, nothing is removed because it seems old",
      );
    if (isOver) logger.info({ clock: wall }, "the clock is trusted again");
    return known.at;
  };
};
