import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { createDb } from "./client";
import { handWrittenIndexes } from "./handWrittenIndexes";
import { Prisma } from "./generated/sqlite/client";
import { freshDatabase, testDialect } from "./testing";

const migrations = join(dirname(fileURLToPath(import.meta.url)), "migrations");

it("every index that a migration wrote by hand is there after the last one", async () => {
  const { url, drop } = await freshDatabase();
  const db = await createDb(url);
  const held = await db.read.rows<{ name: string }>(
    testDialect === "sqlite"
      ? Prisma.sql`SELECT "name" FROM sqlite_master WHERE type = 'index'`
      : Prisma.sql`SELECT indexname AS "name" FROM pg_indexes WHERE schemaname = current_schema()`,
  );
  await db.close();
  await drop();
  const names = new Set(held.map(({ name }) => name));
  const made = handWrittenIndexes(migrations, testDialect).map(({ name }) => name);
  expect(made.length).toBeGreaterThan(3);
  expect(made.filter((name) => !names.has(name))).toEqual([]);
});
