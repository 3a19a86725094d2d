import Database from "better-sqlite3";
import { checkSqliteFile } from "./checkSqliteFile";
import { sha256Of } from "./checksum";
import { openSqlite } from "./sqliteSafety";
import { syncFile } from "./syncFile";

/** Copies a database as it is at one moment, while others write to it. */
const copyPages = async (file: string, to: string): Promise<void> => {
  const source = openSqlite(file, { readonly: true });
  try {
    // Otherwise whatever is written meanwhile begins the copy anew, and where somebody always writes it never ends.
    source.exec("BEGIN; SELECT count(*) FROM sqlite_master");
    await source.backup(to);
  } finally {
    source.close();
  }
  const copy = new Database(to, { fileMustExist: true });
  try {
    // One file by itself: it can be opened where nothing can be written, and leaves nothing beside it.
    copy.pragma("journal_mode = DELETE");
  } finally {
    copy.close();
  }
};

/**
 * Copies a SQLite database in use over an existing file, syncs it and reads all of the copy. Returns its SHA-256;
 * throws `DamagedDatabase`. It blocks its thread meanwhile, so a server runs it in a thread of its own.
 */
export const copyDatabase = async (file: string, to: string): Promise<string> => {
  await copyPages(file, to);
  syncFile(to);
  checkSqliteFile(to);
  return sha256Of(to);
};
