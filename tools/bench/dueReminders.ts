import { fileURLToPath } from "node:url";
import { findDueDeliveries } from "../../apps/api/src/reminders/deliveries.store";
import { findDueAccounts, findTimedSteps } from "../../apps/api/src/reminders/reminderSettings.store";
import { fillReminded } from "../../apps/api/src/testing/manyReminded";
import { daysOfStepReminders } from "../../packages/domain/src/index";
import { createDb } from "../../prisma/client";
import { migrate } from "../../prisma/migrate";
import { startPostgres } from "../../prisma/testing/postgres";

const rounded = (ms = 0) => Number(ms.toFixed(1));

/**
 * Measures on PostgreSQL how long it takes to find the reminders due in a minute, in milliseconds, with `accounts`
 * accounts of `stepsEach` steps: the median and the slowest of a hundred runs.
 */
export const measureDueReminders = async (accounts: number, stepsEach: number) => {
  const postgres = await startPostgres();
  try {
    const url = postgres.url("postgres");
    await migrate(url, {
      migrationsDir: fileURLToPath(new URL("../../prisma/migrations", import.meta.url)),
      now: new Date(),
      beforeChange: async () => undefined,
    });
    const db = await createDb(url);
    try {
      const now = await fillReminded(db, { accounts, stepsEach });
      const asks = {
        digests: () => findDueAccounts(db.read, "digest", now, 100),
        reviews: () => findDueAccounts(db.read, "review", now, 100),
        steps: () => findTimedSteps(db.read, daysOfStepReminders(now, 1440)),
        outbox: () => findDueDeliveries(db.read, "mail", { after: null, limit: 500 }, now),
      };
      const measured = [];
      for (const [name, ask] of Object.entries(asks)) {
        const took: number[] = [];
        let found = 0;
        for (let round = 0; round < 100; round += 1) {
          const before = performance.now();
          found = (await ask()).length;
          took.push(performance.now() - before);
        }
        took.sort((a, b) => a - b);
        measured.push({ name, found, p50Ms: rounded(took[50]), slowestMs: rounded(took.at(-1)) });
      }
      return measured;
    } finally {
      await db.close();
    }
  } finally {
    await postgres.stop();
  }
};
