import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type Database from "better-sqlite3";
import { type AdapterClient, keepingStatements } from "./keptStatements";
import { safePragmas, verifySafety } from "./sqliteSafety";

/** The only isolation SQLite has. Naming it tells our transactions, which may write, from those Prisma opens by itself. */
export const writeIsolation = "Serializable";

/** Takes the write lock at once: a transaction that asks for it at its first write may be too late to wait. */
const beginWriting = async (writer: SqlDriverAdapter) => {
  const transaction = await writer.startTransaction();
  try {
    await writer.executeScript("ROLLBACK; BEGIN IMMEDIATE;");
  } catch (error) {
    // Nothing is open any more; this only lets the next one in.
    await transaction.rollback();
    throw error;
  }
  return transaction;
};

/** Has the adapter keep its statements, and returns the driver's own connection, which the stock adapter holds in `client`. */
const keepStatements = (connection: SqlDriverAdapter): Database.Database => {
  const adapter = connection as unknown as { client?: Database.Database | AdapterClient };
  const database = adapter.client;
  if (!database || !("pragma" in database)) throw new Error("the adapter keeps its connection elsewhere");
  adapter.client = keepingStatements(database);
  return database;
};

/** Prisma's adapter over a connection that cannot write. */
export class SqliteReadingAdapter extends PrismaBetterSqlite3 {
  constructor(file: string) {
    super({ url: `file:${file}`, readonly: true });
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const reader = await super.connect();
    await reader.executeScript("PRAGMA busy_timeout=5000; PRAGMA query_only=ON;");
    keepStatements(reader);
    return reader;
  }
}

/**
 * Prisma's adapter over two connections: what runs outside a transaction goes to one that cannot write, a transaction
 * to the other. On one connection a statement of another request would run inside whatever transaction is open there:
 * it would see what may yet be taken back, and be taken back with it.
 */
export class SqliteAdapter extends PrismaBetterSqlite3 {
  /** The connection that transactions run on, once it is there: for statements that are kept prepared. */
  writer: Database.Database | null = null;

  constructor(private readonly file: string) {
    super({ url: `file:${file}` });
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const writer = await this.safeConnection("");
    const reader = await this.safeConnection("PRAGMA query_only=ON;");
    this.writer = keepStatements(writer);
    keepStatements(reader);
    return {
      provider: reader.provider,
      adapterName: reader.adapterName,
      queryRaw: (query) => reader.queryRaw(query),
      executeRaw: (query) => reader.executeRaw(query),
      executeScript: (script) => reader.executeScript(script),
      startTransaction: (level) => (level ? beginWriting(writer) : reader.startTransaction()),
      dispose: async () => {
        await reader.dispose();
        // The last to close, so that it can fold the log into the database.
        await writer.dispose();
      },
    };
  }

  /** The stock adapter reopens a WAL database at `synchronous=NORMAL`, which loses commits in a power cut. */
  private async safeConnection(more: string): Promise<SqlDriverAdapter> {
    const connection = await super.connect();
    await connection.executeScript(safePragmas + more);
    const read = async (pragma: string) => {
      const { rows } = await connection.queryRaw({ sql: `PRAGMA ${pragma}`, args: [], argTypes: [] });
      return String(rows[0]?.[0]);
    };
    await verifySafety(read, this.file);
    return connection;
  }
}
