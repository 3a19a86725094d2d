import { afterEach, beforeEach, describe, expect, it } from "vitest";
import Database from "better-sqlite3";
import { createDb, sqliteFile } from "./client";
import type { Db } from "./db";
import { isBusy, isStorageFull, isUniqueViolation } from "./failures";
import { Prisma } from "./generated/sqlite/client";
import { freshDatabase, testDialect } from "./testing";
import { accountNamed } from "./testing/accountNamed";

let db: Db;
let url: string;
let drop: () => Promise<void>;

beforeEach(async () => {
  ({ url, drop } = await freshDatabase());
  db = await createDb(url);
  await db.serverTransaction("test", (tx) => tx.account.create({ data: accountNamed("jo") }));
});
afterEach(async () => {
  await db.close();
  await drop();
});

const failureOf = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => expect.unreachable("this was to fail"),
    (error: unknown) => error,
  );

const kinds = (error: unknown) => ({
  full: isStorageFull(error),
  busy: isBusy(error),
  unique: isUniqueViolation(error),
});

describe("what went wrong", () => {
  it("is a second one of what must be unique, by model and by statement", async () => {
    const unique = { full: false, busy: false, unique: true };
    const again = db.serverTransaction("test", (tx) => tx.account.create({ data: accountNamed("jo") }));
    expect(kinds(await failureOf(again))).toEqual(unique);
    const byStatement = db.serverTransaction(
      "test",
      (tx) => tx.$executeRaw`INSERT INTO "Account" SELECT * FROM "Account"`,
    );
    expect(kinds(await failureOf(byStatement))).toEqual(unique);
  });

  it("is never told from words a user may have written", async () => {
    const notes = "disk full, SQLITE_BUSY, 23505, database is locked";
    const wrong = { where: { notes, nobody: 1 } } as Prisma.ContactFindManyArgs;
    const error = await failureOf(db.read.contact.findMany(wrong));
    expect(String(error)).toContain("disk full");
    expect(kinds(error)).toEqual({ full: false, busy: false, unique: false });
  });

  it("is a database that cannot be reached", async () => {
    const nobodyListens = "postgres://postgres:postgres@127.0.0.1:1/nothing";
    const error = await failureOf(createDb(nobodyListens).then((far) => far.read.account.count()));
    expect(kinds(error)).toEqual({ full: false, busy: true, unique: false });
  });

  it.runIf(testDialect === "sqlite")(
    "is a full disk: nothing of it is kept, reads go on, and so do writes once there is room",
    async () => {
      const long = "x".repeat(1_000_000);
      const full = db.serverTransaction("test", async (tx) => {
        await tx.rows(Prisma.sql`PRAGMA max_page_count = 1`);
        await tx.account.create({ data: accountNamed("first") });
        await tx.account.create({ data: { ...accountNamed("second"), name: long } });
      });
      expect(kinds(await failureOf(full))).toEqual({ full: true, busy: false, unique: false });
      expect(await db.read.account.count()).toBe(1);
      await db.serverTransaction("test", async (tx) => {
        await tx.rows(Prisma.sql`PRAGMA max_page_count = 1000000`);
        await tx.account.create({ data: { ...accountNamed("second"), name: long } });
      });
      expect(await db.read.account.count()).toBe(2);
    },
  );

  it.runIf(testDialect === "sqlite")(
    "is a database another program is writing to: it was waited for, and the next transaction is not held up",
    async () => {
      const other = new Database(sqliteFile(url));
      other.exec("BEGIN IMMEDIATE");
      const begun = performance.now();
      const error = await failureOf(
        db.serverTransaction("test", (tx) => tx.account.create({ data: accountNamed("kim") })),
      );
      expect(performance.now() - begun).toBeGreaterThan(4000);
      expect(kinds(error)).toEqual({ full: false, busy: true, unique: false });
      other.exec("ROLLBACK");
      other.close();
      await db.serverTransaction("test", (tx) => tx.account.create({ data: accountNamed("kim") }));
      expect(await db.read.account.count()).toBe(2);
    },
  );
});
