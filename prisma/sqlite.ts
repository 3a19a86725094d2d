import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type Database from "better-sqlite3";
import { type Client, type Db, type Tx, asTx } from "./db";
import { type Prisma, PrismaClient } from "./generated/sqlite/client";
import { inOrder } from "./inOrder";
import { openSqlite, safePragmas, verifySafety } from "./sqliteSafety";

/** The stock adapter reopens a WAL database at `synchronous=NORMAL`, which loses commits in a power cut. */
class SafeAdapter extends PrismaBetterSqlite3 {
  constructor(
    private readonly file: string,
    private readonly readOnly: boolean,
  ) {
    super({ url: `file:${file}` });
  }

  override async connect() {
    const connection = await super.connect();
    await connection.executeScript(safePragmas + (this.readOnly ? "PRAGMA query_only=ON;" : ""));
    const read = async (pragma: string) => {
      const { rows } = await connection.queryRaw({ sql: `PRAGMA ${pragma}`, args: [], argTypes: [] });
      return String(rows[0]?.[0]);
    };
    await verifySafety(read, this.file);
    return connection;
  }
}

const clientFor = (file: string, readOnly: boolean): Client =>
  new PrismaClient({ adapter: new SafeAdapter(file, readOnly) });

/** Reads straight through the driver, statements kept prepared: the way of the hot reads. */
const preparedRows = (database: Database.Database): Tx["rows"] => {
  const statements = new Map<string, Database.Statement>();
  return async <T>(sql: Prisma.Sql) => {
    let statement = statements.get(sql.sql);
    if (!statement) {
      statement = database.prepare(sql.sql);
      if (statements.size < 500) statements.set(sql.sql, statement);
    }
    return statement.all(...sql.values) as T[];
  };
};

/**
 * SQLite through three connections: one writes, two read. The writer is a connection of its own because a statement
 * of another request on the same connection would run inside whatever transaction is open there.
 */
export const createSqliteDb = async (file: string): Promise<Db> => {
  const writer = clientFor(file, false);
  const reader = clientFor(file, true);
  const prepared = openSqlite(file, { readonly: true });
  await writer.$connect();
  await reader.$connect();
  const queue = inOrder();
  return {
    dialect: "sqlite",
    read: asTx(reader, "sqlite", preparedRows(prepared)),
    transaction: (act) =>
      queue(() =>
        writer.$transaction((tx) => act(asTx(tx, "sqlite")), { maxWait: 60_000, timeout: 120_000 }),
      ),
    close: async () => {
      await queue(async () => undefined);
      prepared.close();
      await reader.$disconnect();
      await writer.$disconnect();
    },
  };
};
