import { type Db, Prisma, type Tx } from "@followthrough/db";
import { testDialect } from "@followthrough/db/testing";
import { daysOfStepReminders } from "@followthrough/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillReminded } from "../testing/manyReminded";
import { type TestApp, startTestApp } from "../testing/startTestApp";
import { findDueDeliveries } from "./deliveries.store";
import { findDueAccounts, findTimedSteps } from "./reminderSettings.store";

/** How the database goes about each statement that is asked of it: one text for each. */
const plansOf = async (db: Db, ask: (tx: Tx) => Promise<unknown>): Promise<string> => {
  const isSqlite = db.dialect === "sqlite";
  const plans: string[] = [];
  const rows: Tx["rows"] = async (sql) => {
    const plan = isSqlite
      ? await db.read.rows<{ detail: string }>(Prisma.sql`EXPLAIN QUERY PLAN ${sql}`)
      : await db.read.rows<{ "QUERY PLAN": string }>(Prisma.sql`EXPLAIN ${sql}`);
    plans.push(plan.map((row) => Object.values(row).at(-1)).join("\n"));
    return [];
  };
  await ask(Object.create(db.read, { rows: { value: rows } }) as Tx);
  if (plans.length === 0) throw new Error("nothing was asked of the database");
  return plans.join("\n");
};

const now = "2026-06-25T13:00:00.000Z";

describe("who is due is found by an index", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    // PostgreSQL plans by how much there is: with a few rows it reads them all, and rightly so.
    if (testDialect === "postgresql") await fillReminded(app.db, { accounts: 2_000, stepsEach: 20 });
  }, 60_000);
  afterAll(async () => {
    if (testDialect === "postgresql")
      await app.db.serverTransaction("empty", (tx) => tx.$executeRaw(Prisma.sql`TRUNCATE "Account" CASCADE`));
    await app.stop();
  }, 60_000);

  it.each([
    ["digests", "ReminderSettings_nextDigestAt_idx", (tx: Tx) => findDueAccounts(tx, "digest", now, 100)],
    ["reviews", "ReminderSettings_nextReviewAt_idx", (tx: Tx) => findDueAccounts(tx, "review", now, 100)],
    [
      "steps with a time",
      "FollowUp_timed_idx",
      (tx: Tx) => findTimedSteps(tx, daysOfStepReminders(now, 1440)),
    ],
    [
      "what waits in the outbox",
      "Delivery_channel_nextAttemptAt_accountId_id_idx",
      (tx: Tx) => findDueDeliveries(tx, "mail", { after: null, limit: 500 }, now),
    ],
  ])("%s: by %s", async (_what, index, ask) => {
    const plan = await plansOf(app.db, ask);
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan on "(?:FollowUp|Delivery)"|SCAN [fd]\b/);
  });
});
