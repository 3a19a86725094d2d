import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDb } from "./client";
import type { Db } from "./db";
import { Prisma } from "./generated/sqlite/client";
import { freshDatabase } from "./testing";

let db: Db;
let drop: () => Promise<void>;

beforeEach(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  db = await createDb(fresh.url);
});
afterEach(async () => {
  await db.close();
  await drop();
});

const account = (id: string) => ({
  id,
  name: "Jo Bennett",
  email: `${id}@example.org`,
  emailKey: `${id}@example.org`,
  passwordHash: "none",
  timeZone: "UTC",
  createdAt: "2026-06-25T13:00:00.000Z",
  updatedAt: "2026-06-25T13:00:00.000Z",
});

describe("a database", () => {
  it("answers one statement with plain numbers and text, in and outside a transaction", async () => {
    await db.transaction((tx) => tx.account.create({ data: account("jo") }));
    const query = Prisma.sql`SELECT "name", "dailyLimit", COUNT(*) AS "count" FROM "Account" WHERE "id" = ${"jo"} GROUP BY "name", "dailyLimit"`;
    const expected = [{ name: "Jo Bennett", dailyLimit: 8, count: 1 }];
    expect(await db.read.rows(query)).toEqual(expected);
    expect(await db.transaction((tx) => tx.rows(query))).toEqual(expected);
  });

  it("shows nothing of a transaction that is still open, and keeps nothing of one that failed", async () => {
    let seen: number | null = null;
    const failing = db.transaction(async (tx) => {
      await tx.account.create({ data: account("jo") });
      seen = await db.read.account.count();
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(seen).toBe(0);
    expect(await db.read.account.count()).toBe(0);
  });

  it("never mixes the writes of two transactions that run at the same time", async () => {
    const failing = db.transaction(async (tx) => {
      await tx.account.create({ data: account("lost") });
      await new Promise((resolve) => setTimeout(resolve, 30));
      throw new Error("stop");
    });
    const kept = Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        db.transaction((tx) => tx.account.create({ data: account(`kept-${index}`) })),
      ),
    );
    await expect(failing).rejects.toThrow("stop");
    await kept;
    expect(await db.read.account.count()).toBe(16);
  });

  it("refuses a filter whose value is undefined rather than taking it for no filter", async () => {
    const nobody: { id?: string } = {};
    await expect(db.read.account.findMany({ where: { id: nobody.id as string } })).rejects.toThrow(
      /undefined/,
    );
  });

  it("refuses a reference into another account", async () => {
    const at = "2026-06-25T13:00:00.000Z";
    await db.transaction(async (tx) => {
      await tx.account.create({ data: account("jo") });
      await tx.account.create({ data: account("kim") });
      await tx.contact.create({
        data: {
          accountId: "jo",
          id: "dana",
          name: "Dana Ruiz",
          sortName: "dana ruiz",
          createdAt: at,
          updatedAt: at,
        },
      });
    });
    const stealing = db.transaction((tx) =>
      tx.followUp.create({
        data: {
          accountId: "kim",
          id: "f1",
          contactId: "dana",
          action: "call",
          what: "Call",
          dueOn: "2026-06-26",
          promisedOn: "2026-06-26",
          createdAt: at,
          updatedAt: at,
        },
      }),
    );
    await expect(stealing).rejects.toThrow(/foreign key/i);
  });
});
