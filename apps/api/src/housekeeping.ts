import type { Db } from "@followthrough/db";
import type { Logger } from "pino";
import { deleteOldActs } from "./journal/journal.store";
import { tidyAccounts } from "./features/accounts/tidyAccounts";
import { removeHiddenAccounts } from "./features/accounts/removeHidden";
import { rebuildIndex } from "./features/search/rebuildIndex";
import { purgeTrash } from "./features/trash/purgeTrash";
import { forgetKeptAnswers } from "./http/keptAnswers.store";
import type { PeriodicWork } from "./leases/periodicWork";
import type { TrustedTime } from "./time/trustedTime";

const hourMs = 60 * 60 * 1000;

interface Safeguards {
  /** By which something is old enough to be removed for good. */
  readonly trustedNow: TrustedTime;
  /** Whether there is a backup to go back to, should something be removed that ought to have stayed. */
  readonly haveRecentBackup: () => Promise<boolean>;
}

/** What is looked after once an hour, by one of the processes on a database. */
export const housekeeping = (
  db: Db,
  clock: () => Date,
  logger: Logger,
  { trustedNow, haveRecentBackup }: Safeguards,
): PeriodicWork[] => [
  {
    // Done at the start already, but for what another process had in hand and left.
    name: "rebuild-index",
    everyMs: hourMs,
    firstAfterMs: 60_000,
    run: async () => void (await rebuildIndex(db, clock)),
  },
  {
    name: "purge-trash",
    everyMs: hourMs,
    firstAfterMs: 90_000,
    run: async () => {
      const removed = await purgeTrash(db, { now: await trustedNow(), mayRemove: haveRecentBackup });
      if (removed > 0) logger.info({ removed }, "deleted for good what was in the trash for thirty days");
    },
  },
  {
    name: "forget-changes",
    everyMs: hourMs,
    firstAfterMs: 110_000,
    run: async () => deleteOldActs(db, await trustedNow()),
  },
  {
    name: "tidy-accounts",
    everyMs: hourMs,
    firstAfterMs: 100_000,
    run: async (now) => tidyAccounts(db, { clock: now.toISOString(), trusted: await trustedNow() }),
  },
  {
    name: "remove-hidden-accounts",
    everyMs: hourMs,
    firstAfterMs: 45_000,
    run: async () => {
      const removed = await removeHiddenAccounts(db, clock);
      if (removed > 0)
        logger.info({ removed }, "removed accounts that a restore or a deletion left unfinished");
    },
  },
  {
    name: "forget-kept-answers",
    everyMs: hourMs,
    firstAfterMs: 120_000,
    run: async () => {
      const now = await trustedNow();
      await db.serverTransaction("kept answers", (tx) => forgetKeptAnswers(tx, now));
    },
  },
];
