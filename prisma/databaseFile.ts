import { existsSync, realpathSync, statSync } from "node:fs";
import Database from "better-sqlite3";

/** What stands where the database should be. `empty` has no bytes or no tables; `ours` has our tables, whole or not. */
export type DatabaseFileState = "missing" | "empty" | "foreign" | "ours";

/**
 * Looks at a SQLite file without changing anything. `foreign` is another program's database, or no database at all. Throws
 * the driver's error where it cannot be read.
 */
export const inspectDatabaseFile = (file: string): DatabaseFileState => {
  if (!existsSync(file)) return "missing";
  if (statSync(file).size === 0) return "empty";
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    if (names.length === 0) return "empty";
    return names.includes("_prisma_migrations") && names.includes("Account") ? "ours" : "foreign";
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === "SQLITE_NOTADB") return "foreign";
    throw error;
  } finally {
    database.close();
  }
};

interface Identity {
  readonly dev: number;
  readonly ino: number;
}

const identityOf = (path: string): Identity | null => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? { dev: found.dev, ino: found.ino } : null;
};

/** The database's files were removed or replaced while they were open: what is written now is lost with the process. */
export class DatabaseGone extends Error {
  constructor() {
    super("the database file is not the one that was opened");
  }
}

/**
 * Remembers the files of an open SQLite database. What it returns throws `DatabaseGone` when one of them is no longer at
 * its path: SQLite itself goes on writing into a file that no name leads to. Costs some microseconds.
 */
export const watchDatabaseFiles = (file: string): (() => void) => {
  // Where the database is a link, its log lies beside what the link leads to.
  const log = existsSync(file) ? `${realpathSync(file)}-wal` : `${file}-wal`;
  const opened = [file, log].flatMap((path) => {
    const identity = identityOf(path);
    return identity ? [{ path, identity }] : [];
  });
  return () => {
    for (const { path, identity } of opened) {
      const found = identityOf(path);
      if (found?.ino !== identity.ino || found.dev !== identity.dev) throw new DatabaseGone();
    }
  };
};
