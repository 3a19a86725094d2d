import { existsSync } from "node:fs";
import { DatabaseGone } from "./databaseFile";
import { type ReadingDb, asTx } from "./db";
import { PrismaClient } from "./generated/sqlite/client";
import { preparedRows } from "./preparedRows";
import { SqliteReadingAdapter } from "./sqliteAdapter";
import { openSqlite } from "./sqliteSafety";

/** SQLite through two connections that cannot write, one for Prisma and one for `rows`. Throws where there is no file. */
export const createSqliteReader = async (file: string): Promise<ReadingDb> => {
  if (!existsSync(file)) throw new DatabaseGone();
  const client = new PrismaClient({ adapter: new SqliteReadingAdapter(file), errorFormat: "minimal" });
  const prepared = openSqlite(file, { readonly: true });
  return {
    dialect: "sqlite",
    read: asTx(client, "sqlite", preparedRows(prepared)),
    close: async () => {
      prepared.close();
      await client.$disconnect();
    },
  };
};
