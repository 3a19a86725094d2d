import { Prisma } from "@followthrough/db";
import type { TestApp } from "./startTestApp";

/** All rows of every table there is, of all accounts and of none, as one text. What a refused request leaves is the same. */
export const databaseRows = async (app: TestApp): Promise<string> => {
  const dump: string[][] = [];
  for (const table of Object.values(Prisma.ModelName)) {
    const rows = await app.db.read.rows(Prisma.sql`SELECT * FROM ${Prisma.raw(`"${table}"`)}`);
    dump.push([table, ...rows.map((row) => JSON.stringify(row)).toSorted()]);
  }
  return JSON.stringify(dump);
};
