import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { createDb, sqliteFile } from "./client";
import { migrate } from "./migrate";
import { emptyDatabase, testDialect } from "./testing";

const here = (path: string): string => new URL(path, import.meta.url).pathname;
/** Each a database that the released version itself made, with its sample network. */
const releases = readdirSync(here("testing/releases"));

/** What is worked out from the rest, and what a later version keeps in another way. */
const isWorkedOut = (table: string): boolean => /^(_prisma_|sqlite_|Search)/.test(table);

type Content = Map<string, { columns: readonly string[]; rows: readonly string[] }>;

/** Every row of every table as text, by the columns named or all there are. */
const contentOf = (file: string, of?: Content): Content => {
  const database = new Database(file, { readonly: true });
  try {
    const names = database
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
      )
      .pluck()
      .all() as string[];
    return new Map(
      names
        .filter((name) => !isWorkedOut(name) && (of === undefined || of.has(name)))
        .map((name) => {
          const there = database
            .prepare("SELECT name FROM pragma_table_info(?) ORDER BY name")
            .pluck()
            .all(name);
          const columns = of?.get(name)?.columns ?? (there as string[]);
          const list = columns.map((column) => `"${column}"`).join(", ");
          const rows = database.prepare(`SELECT ${list} FROM "${name}"`).raw().all();
          return [name, { columns, rows: rows.map((row) => JSON.stringify(row)).toSorted() }] as const;
        }),
    );
  } finally {
    database.close();
  }
};

describe.runIf(testDialect === "sqlite")("the data of a released version", () => {
  it("is there of each", () => {
    expect(releases).toEqual(
      ["0.1.0", "0.2.0", "0.3.0", "0.4.0", "0.5.0"].map((version) => `${version}.db.gz`),
    );
  });

  it.each(releases)("%s opens, and every value in it is what it was", async (release) => {
    const { url, drop } = await emptyDatabase();
    const file = sqliteFile(url);
    writeFileSync(file, gunzipSync(readFileSync(here(`testing/releases/${release}`))));
    const before = contentOf(file);
    expect(before.get("Contact")?.rows.length).toBeGreaterThan(5);
    const options = { migrationsDir: here("migrations"), now: new Date("2026-06-25T13:00:00.000Z") };
    expect((await migrate(url, options)).length).toBeGreaterThan(0);
    const after = contentOf(file, before);
    expect(after).toEqual(before);

    const db = await createDb(url);
    expect(await db.read.contact.count()).toBe(before.get("Contact")?.rows.length);
    const account = await db.read.account.findFirstOrThrow();
    await db.transaction(account.id, (tx) =>
      tx.account.update({ where: { id: account.id }, data: { name: "Sam Okafor" } }),
    );
    await db.close();
    expect(await migrate(url, options)).toEqual([]);
    await drop();
  });
});
