import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDb } from "./client";
import { UnknownMigrations, migrate } from "./migrate";
import { Prisma } from "./generated/sqlite/client";
import { emptyDatabase, testDialect } from "./testing";

const now = new Date("2026-06-25T13:00:00.000Z");
let migrationsDir: string;
let url: string;
let drop: () => Promise<void>;

beforeEach(async () => {
  ({ url, drop } = await emptyDatabase());
  migrationsDir = await mkdtemp(join(tmpdir(), "followthrough-migrations-"));
  await write("1_people", 'CREATE TABLE "Person" ("id" TEXT PRIMARY KEY, "name" TEXT NOT NULL);');
});
afterEach(async () => {
  await rm(migrationsDir, { recursive: true, force: true });
  await drop();
});

const write = async (name: string, sql: string): Promise<void> => {
  await mkdir(join(migrationsDir, testDialect, name), { recursive: true });
  await writeFile(join(migrationsDir, testDialect, name, "migration.sql"), sql);
};

const rows = async <T>(sql: Prisma.Sql): Promise<T[]> => {
  const db = await createDb(url);
  try {
    return await db.read.rows<T>(sql);
  } finally {
    await db.close();
  }
};

const apply = (beforeChange?: () => Promise<void>) =>
  migrate(url, { migrationsDir, now, ...(beforeChange ? { beforeChange } : {}) });

describe("migrating", () => {
  it("applies what is pending, oldest first, and records it as Prisma does", async () => {
    await write("2_notes", `ALTER TABLE "Person" ADD COLUMN "notes" TEXT NOT NULL DEFAULT '';`);
    expect(await apply()).toEqual(["1_people", "2_notes"]);
    expect(await apply()).toEqual([]);
    expect(await rows(Prisma.sql`SELECT "notes" FROM "Person"`)).toEqual([]);
    const recorded = await rows<Record<string, unknown>>(
      Prisma.sql`SELECT "migration_name", "checksum", "applied_steps_count", "logs", "rolled_back_at" FROM "_prisma_migrations" ORDER BY "migration_name"`,
    );
    expect(recorded).toEqual([
      {
        migration_name: "1_people",
        checksum: "c9020680b4d254c6f8fb798f8bd18a8460e569e45ffaf1c9a21034c11c192de8",
        applied_steps_count: 1,
        logs: null,
        rolled_back_at: null,
      },
      expect.objectContaining({ migration_name: "2_notes" }),
    ]);
  });

  it("takes back the one that fails and keeps those before it; mended, it goes on from there", async () => {
    await write("2_broken", 'CREATE TABLE "Half" ("id" TEXT); INSERT INTO "Nowhere" VALUES (1);');
    await expect(apply()).rejects.toThrow(/Nowhere/);
    await expect(rows(Prisma.sql`SELECT * FROM "Half"`)).rejects.toThrow(/Half/);
    await write("2_broken", 'CREATE TABLE "Half" ("id" TEXT);');
    expect(await apply()).toEqual(["2_broken"]);
  });

  it("is done once when two programs start together", async () => {
    await write("2_notes", `ALTER TABLE "Person" ADD COLUMN "notes" TEXT NOT NULL DEFAULT '';`);
    const applied = await Promise.all([apply(), apply(), apply()]);
    expect(applied.flat().toSorted()).toEqual(["1_people", "2_notes"]);
  });

  it("asks for a backup before it changes what is there, and only then", async () => {
    let asked = 0;
    const backUp = async () => void (asked += 1);
    await apply(backUp);
    await apply(backUp);
    expect(asked).toBe(0);
    await write("2_notes", `ALTER TABLE "Person" ADD COLUMN "notes" TEXT NOT NULL DEFAULT '';`);
    await apply(backUp);
    expect(asked).toBe(1);
  });

  it("changes nothing when there is no backup", async () => {
    await apply();
    await write("2_notes", `ALTER TABLE "Person" ADD COLUMN "notes" TEXT NOT NULL DEFAULT '';`);
    await expect(apply(() => Promise.reject(new Error("the disk is full")))).rejects.toThrow("disk is full");
    await expect(rows(Prisma.sql`SELECT "notes" FROM "Person"`)).rejects.toThrow(/notes/);
  });

  it("refuses a database that is newer than the program, or made with another text of a migration", async () => {
    await write("2_notes", `ALTER TABLE "Person" ADD COLUMN "notes" TEXT NOT NULL DEFAULT '';`);
    await apply();
    await rm(join(migrationsDir, testDialect, "2_notes"), { recursive: true });
    await expect(apply()).rejects.toThrow(UnknownMigrations);
    await expect(apply()).rejects.toThrow(/newer version.*2_notes/);
    await write("2_notes", `ALTER TABLE "Person" ADD COLUMN "other" TEXT;`);
    await expect(apply()).rejects.toThrow(/2_notes is not the one/);
  });

  it.runIf(testDialect === "sqlite")(
    "never breaks a reference, not even where a table is rebuilt",
    async () => {
      await write(
        "2_calls",
        'CREATE TABLE "Call" ("personId" TEXT NOT NULL REFERENCES "Person" ("id") ON DELETE CASCADE);',
      );
      await write(
        "3_dana",
        `INSERT INTO "Person" VALUES ('dana', 'Dana Ruiz'); INSERT INTO "Call" VALUES ('dana');`,
      );
      await write(
        "4_rebuilt",
        'CREATE TABLE "new" ("id" TEXT PRIMARY KEY, "name" TEXT); INSERT INTO "new" SELECT * FROM "Person"; DROP TABLE "Person"; ALTER TABLE "new" RENAME TO "Person";',
      );
      await apply();
      expect(await rows(Prisma.sql`SELECT * FROM "Call"`)).toEqual([{ personId: "dana" }]);
      await write("5_orphan", `DELETE FROM "Person";`);
      await expect(apply()).rejects.toThrow(/5_orphan would break 1 references/);
      expect(await rows(Prisma.sql`SELECT * FROM "Call"`)).toEqual([{ personId: "dana" }]);
    },
  );

  it.runIf(testDialect === "sqlite")(
    "refuses a file that is no database, and leaves it as it was",
    async () => {
      const file = url.slice("file:".length);
      await writeFile(file, "Dear diary, this is a text file of more than a hundred bytes. ".repeat(20));
      await copyFile(file, `${file}.before`);
      await expect(apply()).rejects.toThrow(/not a database/);
      expect(await readFile(file)).toEqual(await readFile(`${file}.before`));
    },
  );

  it.runIf(testDialect === "sqlite")(
    "tells the planner of every index, those of a later migration too",
    async () => {
      await apply();
      await write("2_days", 'CREATE INDEX "Person_name" ON "Person" ("name", "id");');
      await apply();
      const told = await rows<{ idx: string; stat: string }>(
        Prisma.sql`SELECT idx, stat FROM sqlite_stat1 WHERE tbl = 'Person' ORDER BY idx`,
      );
      expect(told.map(({ idx }) => idx)).toEqual(["Person_name", "sqlite_autoindex_Person_1"]);
      expect(told[1]?.stat).toBe("40000 1 noskipscan");
    },
  );
});
