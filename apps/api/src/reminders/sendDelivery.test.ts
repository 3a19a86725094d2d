import type { Db } from "@followthrough/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordedChannels, remindedAccount, schedulerAt } from "../testing/remindedAccounts";
import { type TestApp, startTestApp } from "../testing/startTestApp";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** An account whose digest of this morning is not sent yet, and how it goes until noon. */
const morningOf = async (answer: string, whileSent: () => void = () => undefined, db: Db = app.db) => {
  let now = "2026-06-25T00:00:00.000Z";
  const { channels, sent } = recordedChannels(() => {
    whileSent();
    return { isSent: true, answer };
  });
  const accountId = await remindedAccount(app.db, { timeZone: "UTC", now });
  const work = schedulerAt(db, () => now, channels);
  for (const time of ["07:30", "07:36", "07:42", "12:00"]) {
    now = `2026-06-25T${time}:00.000Z`;
    await work.round();
  }
  const [row] = await app.db.read.delivery.findMany({ where: { accountId } });
  return { sent: sent.filter((one) => one.accountId === accountId).length, row };
};

describe("what was sent is noted, and so not sent again,", () => {
  it("though the database is away for a moment after it", async () => {
    let away = 0;
    const db: Db = {
      ...app.db,
      transaction: (accountId, act) => {
        if (away === 0) return app.db.transaction(accountId, act);
        away -= 1;
        return Promise.reject(new Error("the database is away"));
      },
    };
    const { sent, row } = await morningOf("250 OK", () => (away = 2), db);
    expect(sent).toBe(1);
    expect(row).toMatchObject({ state: "sent", answer: "250 OK", attempts: 1, nextAttemptAt: null });
  });

  it("though the answer is one that a database may not be able to keep", async () => {
    for (const answer of ["250 \u0000", `250 ${"x".repeat(295)}\ud83d`]) {
      const { sent, row } = await morningOf(answer);
      expect([sent, row?.state, row?.attempts]).toEqual([1, "sent", 1]);
    }
  });
});
