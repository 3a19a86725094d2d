import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import Database from "better-sqlite3";
import { stampOf } from "./backupNames";
import { CannotStart } from "./cannotStart";
import { DamagedDatabase, checkSqliteFile } from "./checkSqliteFile";
import { checksumPath, matchesChecksum } from "./checksum";
import {
  sidecarEndings,
  dataPaths,
  markUsed,
  newestReplaced,
  replacedPrefix,
  resolveDatabaseFile,
} from "./dataFolder";
import { inspectDatabaseFile } from "./databaseFile";
import { isDamaged } from "./failures";
import { lockFolder } from "./folderLock";
import { mustBeKnown } from "./migrate";
import { mustBeReadable } from "./mustBeReadable";
import { makePrivateFolder } from "./privateFiles";
import { syncFile, syncFolder } from "./syncFile";

const unchanged = "Nothing was changed.";

export interface RestoredBackup {
  readonly databaseFile: string;
  /** Where the files lie that were in its place; null where there were none. */
  readonly kept: string | null;
  /** Whether a SHA-256 stood beside the backup, and fitted. */
  readonly hasChecksum: boolean;
}

/** Where what a restore has set aside lies beside it, the disk is there, and the restore was cut off. */
const mustLeadSomewhere = (databaseFile: string): void => {
  if (
    !existsSync(databaseFile) &&
    lstatSync(databaseFile, { throwIfNoEntry: false }) &&
    !newestReplaced(databaseFile)
  )
    throw new CannotStart(
      `${databaseFile} is a link, and nothing is where it leads. Bring back its disk, or delete the link. ${unchanged}`,
    );
};

/** The same file by a second name; a second file where the disk knows no such names. */
const giveSecondName = (file: string, second: string): void => {
  try {
    linkSync(file, second);
  } catch {
    copyFileSync(file, second);
    syncFile(second);
  }
};

/** Moves the database's files, whatever is wrong with them, into a folder of their own. */
const setAside = (databaseFile: string, into: string): string | null => {
  const there = ["", ...sidecarEndings].map((end) => databaseFile + end).filter((path) => existsSync(path));
  if (there.length === 0) return null;
  mkdirSync(into, { mode: 0o700 });
  // The database and its log are one, and only one file can be moved at once. So the log gets a second name first and loses its
  // own last: wherever this is cut off, the database has its log beside it, and a log alone is never taken for a whole.
  const logs = there.filter((path) => path !== databaseFile);
  for (const path of logs) giveSecondName(path, join(into, basename(path)));
  syncFolder(into);
  if (existsSync(databaseFile)) renameSync(databaseFile, join(into, basename(databaseFile)));
  syncFolder(into);
  for (const path of logs) rmSync(path);
  return into;
};

/**
 * Copies a backup, or a database that was kept or moved away: without its checksum it may be one that a killed server left, whose
 * log holds what was written last.
 */
const copyBackup = (from: string, copy: string): void => {
  writeFileSync(copy, "", { mode: 0o600 });
  copyFileSync(from, copy);
  // Copying gives it the mode of what is copied.
  chmodSync(copy, 0o600);
  const log = `${from}-wal`;
  if (!existsSync(checksumPath(from)) && existsSync(log)) copyFileSync(log, `${copy}-wal`);
};

/** Sessions in the backup may have been ended since it was made. */
const endSessions = (file: string): void => {
  const database = new Database(file, { fileMustExist: true });
  try {
    // What stands in a log goes into the file, which is moved alone; the server sets the mode back.
    database.pragma("journal_mode = DELETE");
    database.exec('DELETE FROM "Session"');
  } finally {
    database.close();
  }
};

/** Checks the copy of a backup as far as can be; says whether it has a checksum. Throws `CannotStart` and `UnknownMigrations`. */
const checkCopy = async (copy: string, backup: string, migrationsDir: string): Promise<boolean> => {
  const hasChecksum = existsSync(checksumPath(backup));
  if (hasChecksum && !(await matchesChecksum(backup, copy)))
    throw new CannotStart(`${backup} is damaged: its checksum does not match. ${unchanged}`);
  try {
    if (inspectDatabaseFile(copy) !== "ours")
      throw new CannotStart(
        `${backup} is not a backup of Followthrough's database. (An archive that was exported in Settings is restored there.) ${unchanged}`,
      );
    checkSqliteFile(copy);
  } catch (error) {
    if (!(error instanceof DamagedDatabase) && !isDamaged(error)) throw error;
    // Otherwise it would be said of the database, of which nothing is known.
    const why = error instanceof DamagedDatabase ? error.message : "SQLite cannot read it";
    throw new CannotStart(`${backup} is damaged: ${why}. ${unchanged}`);
  }
  await mustBeKnown(`file:${copy}`, migrationsDir);
  return hasChecksum;
};

/**
 * Puts a backup in the place of a data folder's database, which no server may be using. A copy of it is checked and takes the
 * place; what was there, damaged or not, is moved into `replaced-…` beside it. All sessions end, for some may have been ended
 * since the backup was made. Throws `CannotStart` and `UnknownMigrations`, in words, and then has changed nothing.
 */
export const restoreBackup = async (
  backup: string,
  dir: string,
  { migrationsDir, now }: { migrationsDir: string; now: Date },
): Promise<RestoredBackup> => {
  const from = resolve(backup);
  const { folder, databaseFile: named, usedMark } = dataPaths(dir);
  mustBeReadable(from);
  makePrivateFolder(folder);
  const lock = lockFolder(folder, now);
  // Where it is a link, on another disk perhaps, the file that it leads to is replaced, and what was there is kept beside it.
  const databaseFile = resolveDatabaseFile(named);
  const copy = `${databaseFile}.restoring`;
  const removeCopy = () => {
    for (const end of ["", ...sidecarEndings]) rmSync(copy + end, { force: true });
  };
  try {
    mustLeadSomewhere(named);
    removeCopy();
    copyBackup(from, copy);
    const hasChecksum = await checkCopy(copy, from, migrationsDir);
    endSessions(copy);
    syncFile(copy);
    // Before the database leaves its place: where this is cut off, no start takes the folder for a new one.
    markUsed(usedMark);
    syncFolder(folder);
    const kept = setAside(databaseFile, join(dirname(databaseFile), `${replacedPrefix}${stampOf(now)}`));
    renameSync(copy, databaseFile);
    syncFolder(dirname(databaseFile));
    return { databaseFile, kept, hasChecksum };
  } finally {
    removeCopy();
    lock.release();
  }
};
