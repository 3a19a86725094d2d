import type { Db } from "@followthrough/db";
import type { Logger } from "pino";
import { tidyAccounts } from "./features/accounts/tidyAccounts";
import { removeHiddenAccounts } from "./features/exports/removeHidden";
import { rebuildIndex } from "./features/search/rebuildIndex";
import { purgeTrash } from "./features/trash/purgeTrash";
import { forgetKeptAnswers } from "./http/keptAnswers.store";
import type { PeriodicWork } from "./leases/periodicWork";

const hourMs = 60 * 60 * 1000;

/** What is looked after once an hour, by one of the processes on a database. */
export const housekeeping = (db: Db, clock: () => Date, logger: Logger): PeriodicWork[] => [
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
    run: async (now) => {
      const removed = await purgeTrash(db, now);
      if (removed > 0) logger.info({ removed }, "deleted for good what was in the trash for thirty days");
    },
  },
  {
    name: "tidy-accounts",
    everyMs: hourMs,
    firstAfterMs: 100_000,
    run: (now) => tidyAccounts(db, now.toISOString()),
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
    run: (now) => db.serverTransaction("kept answers", (tx) => forgetKeptAnswers(tx, now.toISOString())),
  },
];
