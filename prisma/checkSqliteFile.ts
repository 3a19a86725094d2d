import { existsSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { isDamaged } from "./failures";

/** A database file is damaged; the message says why and quotes nothing stored in it. */
export class DamagedDatabase extends Error {
  /** As SQLite has it. */
  readonly code = "SQLITE_CORRUPT";
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const readAll = (database: Database.Database): void => {
  // Faults are counted and not quoted: a log is no place for what stands in rows.
  const found = database.prepare("PRAGMA integrity_check").pluck().all();
  const faults = found.filter((line) => line !== "ok").length;
  if (faults > 0) throw new DamagedDatabase(`its integrity check finds faults (${faults})`);
  const orphans = database.prepare("PRAGMA foreign_key_check").all().length;
  if (orphans > 0) throw new DamagedDatabase(`rows in it refer to others that are missing (${orphans})`);
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck();
  for (const table of tables.all() as string[]) {
    // The checks look at the form of pages; that each value can be had, only a read tells.
    const rows = database
      .prepare(`SELECT * FROM ${quoted(table)}`)
      .raw()
      .iterate();
    while (!rows.next().done);
  }
};

/**
 * Reads all of a SQLite file that nobody writes to, and throws `DamagedDatabase` unless every page, reference and row
 * is intact. It blocks its thread for as long as reading the file takes, so a server runs it in a thread of its own.
 */
export const checkSqliteFile = (file: string): void => {
  // Opening one in WAL mode, as earlier versions left their backups, makes these beside it.
  const made = [`${file}-wal`, `${file}-shm`].filter((path) => !existsSync(path));
  let database: Database.Database | null = null;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true });
    readAll(database);
  } catch (error) {
    if (error instanceof DamagedDatabase || !isDamaged(error)) throw error;
    throw new DamagedDatabase("SQLite cannot read it");
  } finally {
    database?.close();
    for (const path of made) rmSync(path, { force: true });
  }
};
