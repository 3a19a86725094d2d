import { existsSync } from "node:fs";
import { setImmediate as othersFirst } from "node:timers/promises";
import { DatabaseGone, watchDatabaseFiles } from "./databaseFile";
import { type BeforeCommit, type Db, type Tx, asTx, withAccountLock } from "./db";
import { PrismaClient } from "./generated/sqlite/client";
import { scrubDeleted } from "./scrubDeleted";
import { stopJournaling } from "./journal";
import { preparedRows } from "./preparedRows";
import { serialQueue } from "./serialQueue";
import { SqliteAdapter, writeIsolation } from "./sqliteAdapter";
import { openSqlite } from "./sqliteSafety";

/** SQLite through three connections: one writes; one reads for Prisma, one for `rows`. Throws where there is no file. */
export const createSqliteDb = async (file: string, beforeCommit?: BeforeCommit): Promise<Db> => {
  // The driver would make an empty one.
  if (!existsSync(file)) throw new DatabaseGone();
  const adapter = new SqliteAdapter(file);
  const client = new PrismaClient({ adapter, errorFormat: "minimal" });
  await client.$connect();
  if (!adapter.writer) throw new Error("Prisma connected without its adapter");
  const rowsWithin = preparedRows(adapter.writer);
  const prepared = openSqlite(file, { readonly: true });
  // The log is there once something was read.
  prepared.prepare("SELECT count(*) FROM sqlite_master").get();
  const mustBeInPlace = watchDatabaseFiles(file);
  const inQueue = serialQueue();
  // The driver answers at once, so one transaction after the other would never let the process look at anything else.
  const queue = <T>(act: () => Promise<T>): Promise<T> =>
    inQueue(async () => {
      await othersFirst();
      mustBeInPlace();
      return act();
    });
  const forgetting = scrubDeleted(file, queue);
  const prismaOptions = { isolationLevel: writeIsolation, maxWait: 60_000, timeout: 120_000 } as const;
  const write = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
    queue(async () => {
      const written = await client.$transaction(async (tx) => {
        let isOpen = true;
        // On the connection of the transaction, so it sees what was written in it. Prisma would plan and prepare each anew.
        const rows: Tx["rows"] = async (sql) => {
          if (!isOpen) throw new Error("the transaction has ended");
          return rowsWithin(sql);
        };
        try {
          return await act(asTx(tx, "sqlite", rows));
        } finally {
          isOpen = false;
        }
      }, prismaOptions);
      // What went into a file that was removed meanwhile is not acknowledged.
      mustBeInPlace();
      return written;
    });
  return {
    dialect: "sqlite",
    read: asTx(client, "sqlite", preparedRows(prepared)),
    mustBeInPlace,
    transaction: (accountId, act, options) =>
      write((tx) => withAccountLock(tx, accountId, act, { ...options, beforeCommit })),
    serverTransaction: (_name, act) =>
      write(async (tx) => {
        await stopJournaling(tx);
        return act(tx);
      }),
    forgetDeleted: () => forgetting.forget(),
    close: async () => {
      await forgetting.stop();
      await inQueue(async () => undefined);
      prepared.close();
      await client.$disconnect();
    },
  };
};
