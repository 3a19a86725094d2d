import { createHash } from "node:crypto";
import { Prisma } from "@followthrough/db";
import type { TestApp } from "./startTestApp";

const tables = Object.values(Prisma.ModelName);

const from = (table: string) => Prisma.raw(`"${table}"`);

const hashOf = (text: string): string => createHash("md5").update(text).digest("hex");

/**
 * What every table there is holds, of all accounts and of none: a hash each. What a refused request leaves is the same; where
 * it is not, the table is named.
 */
export const databaseRows = async ({ db: { read } }: TestApp): Promise<Record<string, string>> => {
  if (read.dialect === "postgresql") {
    // In one statement: a way there and back for each table takes longer than all else.
    const each = tables.map(
      (table) => Prisma.sql`
        SELECT ${table} AS "table", md5(COALESCE(string_agg(t::text, ' ' ORDER BY t::text), '')) AS "hash" FROM ${from(table)} t`,
    );
    const hashes = await read.rows<{ table: string; hash: string }>(Prisma.join(each, " UNION ALL "));
    return Object.fromEntries(hashes.map(({ table, hash }) => [table, hash]));
  }
  const hashes: Record<string, string> = {};
  for (const table of tables) {
    const rows = await read.rows(Prisma.sql`SELECT * FROM ${from(table)}`);
    hashes[table] = hashOf(
      rows
        .map((row) => JSON.stringify(row))
        .toSorted()
        .join(" "),
    );
  }
  return hashes;
};
