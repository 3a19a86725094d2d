import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDb } from "./client";
import type { Db, Tx } from "./db";
import { Prisma } from "./generated/sqlite/client";
import { freshDatabase, testDialect } from "./testing";
import { accountNamed } from "./testing/accountNamed";

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

describe("a database", () => {
  it("answers one statement with plain numbers and text, in and outside a transaction", async () => {
    await db.serverTransaction("test", (tx) => tx.account.create({ data: accountNamed("jo") }));
    const query = Prisma.sql`SELECT "name", "dailyLimit", COUNT(*) AS "count" FROM "Account" WHERE "id" = ${"jo"} GROUP BY "name", "dailyLimit"`;
    const expected = [{ name: "Jo Bennett", dailyLimit: 8, count: 1 }];
    expect(await db.read.rows(query)).toEqual(expected);
    expect(await db.serverTransaction("test", (tx) => tx.rows(query))).toEqual(expected);
  });

  it("shows nothing of a transaction that is still open, and keeps nothing of one that failed", async () => {
    let seen: number | null = null;
    const failing = db.serverTransaction("test", async (tx) => {
      await tx.account.create({ data: accountNamed("jo") });
      seen = await db.read.account.count();
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(seen).toBe(0);
    expect(await db.read.account.count()).toBe(0);
  });

  it("reads within a transaction what was written in it, and nothing once it has ended", async () => {
    const count = Prisma.sql`SELECT COUNT(*) AS "count" FROM "Account"`;
    let kept: Tx | null = null;
    const failing = db.serverTransaction("test", async (tx) => {
      kept = tx;
      expect(await tx.rows(count)).toEqual([{ count: 0 }]);
      await tx.account.create({ data: accountNamed("jo") });
      expect(await tx.rows(count)).toEqual([{ count: 1 }]);
      expect(await db.read.rows(count)).toEqual([{ count: 0 }]);
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await db.serverTransaction("test", (tx) => tx.rows(count))).toEqual([{ count: 0 }]);
    const ended = async () => (kept as Tx | null)?.rows(count);
    await expect(ended()).rejects.toThrow(/ended|closed/i);
  });

  it("never mixes the writes of two transactions that run at the same time", async () => {
    const failing = db.serverTransaction("test", async (tx) => {
      await tx.account.create({ data: accountNamed("lost") });
      await new Promise((resolve) => setTimeout(resolve, 30));
      throw new Error("stop");
    });
    const kept = Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        db.serverTransaction("test", (tx) => tx.account.create({ data: accountNamed(`kept-${index}`) })),
      ),
    );
    await expect(failing).rejects.toThrow("stop");
    await kept;
    expect(await db.read.account.count()).toBe(16);
  });

  it.runIf(testDialect === "sqlite")(
    "runs one transaction after the other on SQLite, each seeing all of the one before",
    async () => {
      const steps: string[] = [];
      await Promise.all(
        ["a", "b", "c"].map((id) =>
          db.serverTransaction("test", async (tx) => {
            steps.push(`${id} begins`);
            await tx.account.create({ data: accountNamed(id) });
            await new Promise((resolve) => setTimeout(resolve, 5));
            steps.push(`${id} ends with ${await tx.account.count()}`);
          }),
        ),
      );
      expect(steps).toEqual([
        "a begins",
        "a ends with 1",
        "b begins",
        "b ends with 2",
        "c begins",
        "c ends with 3",
      ]);
    },
  );

  it("has read, changed and written one row from 16 at once without losing a change", async () => {
    await db.serverTransaction("test", (tx) => tx.account.create({ data: accountNamed("jo") }));
    await Promise.all(
      Array.from({ length: 16 }, () =>
        db.transaction("jo", async (tx) => {
          const { version } = await tx.account.findUniqueOrThrow({ where: { id: "jo" } });
          await tx.account.update({ where: { id: "jo" }, data: { version: version + 1 } });
        }),
      ),
    );
    expect(await db.read.account.findUnique({ where: { id: "jo" }, select: { version: true } })).toEqual({
      version: 17,
    });
  });

  it.runIf(testDialect === "sqlite")("cannot be written to outside a transaction", async () => {
    const contact = {
      id: "dana",
      name: "Dana Ruiz",
      sortName: "dana ruiz",
      createdAt: "2026-06-25T13:00:00.000Z",
      updatedAt: "2026-06-25T13:00:00.000Z",
    };
    const attempts = [
      () => db.read.account.create({ data: accountNamed("jo") }),
      // With rows of two tables Prisma opens a transaction by itself.
      () => db.read.account.create({ data: { ...accountNamed("jo"), contacts: { create: contact } } }),
      () => db.read.$executeRaw`DELETE FROM "Account"`,
      () => db.read.rows(Prisma.sql`DELETE FROM "Account" RETURNING "id"`),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/readonly/);
    await db.serverTransaction("test", (tx) => tx.account.create({ data: accountNamed("jo") }));
    expect(await db.read.account.count()).toBe(1);
  });

  it.runIf(testDialect === "sqlite")("keeps what it was told to keep through a power cut", async () => {
    const settings = await db.serverTransaction("test", async (tx) => [
      await tx.rows(Prisma.sql`PRAGMA journal_mode`),
      await tx.rows(Prisma.sql`PRAGMA synchronous`),
      await tx.rows(Prisma.sql`PRAGMA foreign_keys`),
    ]);
    expect(settings).toEqual([[{ journal_mode: "wal" }], [{ synchronous: 2 }], [{ foreign_keys: 1 }]]);
  });

  it("lets the process look at other things between one transaction and the next", async () => {
    await db.serverTransaction("test", (tx) => tx.account.create({ data: accountNamed("jo") }));
    let turns = 0;
    let isDone = false;
    const turn = () => {
      turns += 1;
      if (!isDone) setImmediate(turn);
    };
    setImmediate(turn);
    for (let part = 0; part < 50; part += 1)
      await db.transaction("jo", (tx) => tx.rows(Prisma.sql`SELECT 1 AS "one"`));
    isDone = true;
    expect(turns).toBeGreaterThanOrEqual(50);
  });

  it("gives sums and averages as numbers, in and outside a transaction", async () => {
    await db.serverTransaction("test", (tx) => tx.account.create({ data: accountNamed("jo") }));
    const query = Prisma.sql`SELECT SUM("dailyLimit") AS "sum", AVG("dailyLimit" + 0.5) AS "average", MAX("name") AS "name", NULL AS "none" FROM "Account"`;
    const expected = [{ sum: 8, average: 8.5, name: "Jo Bennett", none: null }];
    expect(await db.read.rows(query)).toEqual(expected);
    expect(await db.serverTransaction("test", (tx) => tx.rows(query))).toEqual(expected);
  });

  it("sorts and compares text byte by byte, so that both databases agree", async () => {
    await db.serverTransaction("test", async (tx) => {
      for (const id of ["b", "B", "a", "é", "Z", "_"]) await tx.account.create({ data: accountNamed(id) });
    });
    const sorted = await db.read.account.findMany({ orderBy: { id: "asc" }, select: { id: true } });
    expect(sorted.map(({ id }) => id)).toEqual(["B", "Z", "_", "a", "b", "é"]);
  });

  it("refuses a filter whose value is undefined rather than taking it for no filter", async () => {
    const nobody: { id?: string } = {};
    await expect(db.read.account.findMany({ where: { id: nobody.id as string } })).rejects.toThrow(
      /undefined/,
    );
  });

  it("refuses a reference into another account", async () => {
    const at = "2026-06-25T13:00:00.000Z";
    await db.serverTransaction("test", async (tx) => {
      await tx.account.create({ data: accountNamed("jo") });
      await tx.account.create({ data: accountNamed("kim") });
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
    const stealing = db.serverTransaction("test", (tx) =>
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
