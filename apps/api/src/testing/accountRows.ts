import { Prisma } from "@followthrough/db";
import { accountTables } from "./accountTables";
import type { TestApp } from "./startTestApp";

/** Being asked moves these, whatever is answered. */
const moved = new Set(["Session", "KnownBrowser", "SecurityEvent", "IdempotencyKey"]);

/** All rows that an account has in every table there is, as one text. */
export const accountRows = async (app: TestApp, email: string): Promise<string> => {
  const dump: string[][] = [];
  for (const table of accountTables.filter((one) => !moved.has(one))) {
    const rows = await app.db.read.rows(Prisma.sql`
      SELECT t.* FROM ${Prisma.raw(`"${table}"`)} t JOIN "Account" a ON a."id" = t."accountId" WHERE a."email" = ${email}`);
    dump.push([table, ...rows.map((row) => JSON.stringify(row)).toSorted()]);
  }
  return JSON.stringify(dump);
};
