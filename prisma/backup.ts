import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { open, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { type BackupKind, backupName } from "./backupNames";
import { keepRoomForState, noteFailedBackup, noteGoodBackup } from "./backupState";
import { checkSqliteFile } from "./checkSqliteFile";
import { makePrivateFolder } from "./privateFiles";
import { openSqlite } from "./sqliteSafety";
import { syncFile, syncFolder } from "./syncFile";
import { sha256Of } from "./verifyBackup";

/** Milliseconds: longer than any backup takes; what is older was left by one that was ended. */
const longest = 10 * 60_000;

/**
 * Removes what backups left that were ended in the middle: half-made copies, and checksums of none. Another may be under way
 * beside this one, so nothing new goes. `ours` was made this moment: times are compared by the clock of the disk.
 */
export const clearLeftovers = async (dir: string, ours: string): Promise<void> => {
  const now = statSync(ours).mtimeMs;
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    const isLeftover =
      /\.unfinished(?:-\w+)?$/.test(name) ||
      (/\.(?:db|dump)\.sha256$/.test(name) && !existsSync(path.slice(0, -".sha256".length)));
    const found = isLeftover ? statSync(path, { throwIfNoEntry: false }) : undefined;
    if (found?.isFile() && Math.abs(now - found.mtimeMs) > longest) await rm(path, { force: true });
  }
};

/** Copies a database as it is at one moment, while others write to it. */
const copyDatabase = async (file: string, to: string): Promise<void> => {
  const source = openSqlite(file, { readonly: true });
  try {
    // Otherwise whatever is written meanwhile begins the copy anew.
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

/** A large file takes its time to reach the disk, and nobody waits for it. */
const syncLargeFile = async (path: string): Promise<void> => {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Throws unless a copy is whole. */
type Check = (file: string) => Promise<void> | void;

const makeBackup = async (file: string, target: string, check: Check): Promise<void> => {
  const dir = dirname(target);
  const unfinished = target.replace(/\.db$/, `.${randomBytes(4).toString("hex")}.db.unfinished`);
  try {
    // SQLite would make it for all to read.
    await writeFile(unfinished, "", { mode: 0o600, flag: "wx" });
    await clearLeftovers(dir, unfinished);
    await copyDatabase(file, unfinished);
    await syncLargeFile(unfinished);
    await check(unfinished);
    await writeFile(`${target}.sha256`, `${await sha256Of(unfinished)}  ${basename(target)}\n`, {
      mode: 0o600,
    });
    syncFile(`${target}.sha256`);
    await rename(unfinished, target);
    syncFolder(dir);
  } catch (error) {
    for (const path of [unfinished, `${unfinished}-journal`, `${unfinished}-wal`, `${unfinished}-shm`])
      await rm(path, { force: true });
    if (!existsSync(target)) await rm(`${target}.sha256`, { force: true });
    throw error;
  }
};

/**
 * Copies a SQLite database while it is in use and checks the copy: SQLite's own checks, a read of every row, a SHA-256 beside
 * it. Returns its path, `BACKUPS/2026-06-25T130000Z-daily.db`, once it is on the disk. A copy that is half made or damaged
 * never has such a name; it is removed, and the state of the folder says why. A server has `check` done in a thread.
 */
export const backup = async (
  file: string,
  dir: string,
  now: Date,
  kind: BackupKind,
  check: Check = checkSqliteFile,
): Promise<string> => {
  makePrivateFolder(dir);
  const target = join(dir, backupName(now, kind));
  try {
    keepRoomForState(dir);
    await makeBackup(file, target, check);
    await noteGoodBackup(dir, basename(target), now);
    return target;
  } catch (error) {
    await noteFailedBackup(dir, error, now);
    throw error;
  }
};

/** Removes a backup and its checksum. */
export const removeBackup = async (file: string): Promise<void> => {
  await rm(file, { force: true });
  await rm(`${file}.sha256`, { force: true });
};
