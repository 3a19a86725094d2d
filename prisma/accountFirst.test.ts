import { afterAll, beforeAll, expect, it } from "vitest";
import { createDb } from "./client";
import type { Db } from "./db";
import { Prisma } from "./generated/sqlite/client";
import { freshDatabase, testDialect } from "./testing";

/**
 * Unique keys that do not begin with the account, each with why. Spread over several databases by account, each would have to
 * be kept on a machine of its own, or be asked of all of them (docs/scaling.md).
 */
const reasons: Readonly<Record<string, string>> = {
  "Account (id)": "is the account",
  "Account (emailKey)": "who signs in says an address, and no account yet",
  "Session (tokenHash)": "a cookie says no account",
  "Session (id)": "what the address of one session is made of; a random UUID, which no two machines draw",
  "KnownBrowser (tokenHash)": "a cookie says no account",
  "SecretLink (tokenHash)": "an address in a mail says no account",
  "Act (seq)": "numbers acts in the order of an account; two machines may give the same to two accounts",
  "Change (seq)":
    "numbers changes in the order of an account; two machines may give the same to two accounts",
  "SearchDocument (seq)": "what the index of words knows a document by, on its own machine",
  "ReminderSettings (accountId)": "begins with the account and ends there",
  "AttemptCount (key)": "belongs to no account: tries are counted by address, before anybody is known",
  "Lease (name)": "belongs to no account: who of all processes does the hourly work",
  "ServerValue (name)": "belongs to no account: what all processes share",
};

let db: Db;
let drop: () => Promise<void>;
beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  db = await createDb(fresh.url);
});
afterAll(async () => {
  await db.close();
  await drop();
});

interface Key {
  readonly table: string;
  readonly columns: string;
}

const sqliteKeys = () =>
  db.read.rows<Key>(Prisma.sql`
    SELECT t."name" AS "table", (SELECT group_concat(c."name", ', ') FROM pragma_index_info(i."name") c) AS "columns"
    FROM sqlite_master t JOIN pragma_index_list(t."name") i
    WHERE t."type" = 'table' AND i."unique" = 1
    UNION ALL
    SELECT t."name", c."name" FROM sqlite_master t JOIN pragma_table_info(t."name") c
    WHERE t."type" = 'table' AND c."pk" = 1 AND c."type" = 'INTEGER'`);

const postgresKeys = () =>
  db.read.rows<Key>(Prisma.sql`
    SELECT t."relname"::text AS "table", (
      SELECT string_agg(a."attname"::text, ', ' ORDER BY k."at")
      FROM unnest(i."indkey"::int[]) WITH ORDINALITY k("column", "at")
      JOIN pg_attribute a ON a."attrelid" = t."oid" AND a."attnum" = k."column") AS "columns"
    FROM pg_index i JOIN pg_class t ON t."oid" = i."indrelid" JOIN pg_namespace n ON n."oid" = t."relnamespace"
    WHERE i."indisunique" AND n."nspname" = current_schema()`);

it("every unique key begins with the account, or says why it does not", async () => {
  const keys = testDialect === "sqlite" ? await sqliteKeys() : await postgresKeys();
  const ours = keys.filter(({ table }) => !/^(?:_prisma_|sqlite_|SearchIndex)/.test(table));
  expect(ours.length).toBeGreaterThan(40);
  const others = ours
    .filter(({ columns }) => !columns.startsWith("accountId, "))
    .map(({ table, columns }) => `${table} (${columns})`);
  expect([...new Set(others)].toSorted()).toEqual(Object.keys(reasons).toSorted());
});
