import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { backupMadeAt, instantOfStamp } from "./backupNames";
import { newestGoodBackup } from "./newestGoodBackup";
import { CannotStart } from "./cannotStart";
import { inspectDatabaseFile } from "./databaseFile";
import { lockFolder } from "./folderLock";
import { listNames } from "./listNames";
import { makePrivate, makePrivateFolder } from "./privateFiles";
import { syncFolder } from "./syncFile";

/**
 * Endings of the files that SQLite keeps beside a database: the write-ahead log, its index and the journal.
 */
export const sidecarEndings = ["-wal", "-shm", "-journal"] as const;

export const dataPaths = (dir: string) => {
  const folder = resolve(dir);
  return {
    folder,
    databaseFile: join(folder, "followthrough.db"),
    backupsDir: join(folder, "backups"),
    /** There once the folder has held a database: from then on a missing one is an accident, not a first start. */
    usedMark: join(folder, "in-use"),
    uploadsDir: join(folder, "uploads"),
  };
};

/** Notes in the folder that it holds a database. */
export const markUsed = (usedMark: string): void =>
  writeFileSync(usedMark, "This folder holds a Followthrough database.\n", { mode: 0o600 });

type DataPaths = ReturnType<typeof dataPaths>;

export interface DataFolder {
  readonly databaseFile: string;
  readonly backupsDir: string;
  /** Where uploaded files lie while they are looked at; what a stopped server left there is gone. */
  readonly uploadsDir: string;
  /** A first start: there is no database, and nothing that says there ever was one. */
  readonly isNew: boolean;
  /**
   * Makes the database of a new folder by `make`, which is given the path of a file to make it in. It takes its name only
   * once it is whole, so that a first start which is cut off leaves nothing that looks like a database.
   */
  makeDatabase<T>(make: (file: string) => Promise<T>): Promise<T>;
  /** Call once the database is there. */
  markUsed(): void;
  /** Keeps all files in it from others of the machine; names those where that could not be done. */
  openToOthers(): string[];
  release(): void;
}

/** Prefix of folders with files that a restore replaced; the name ends in the instant of the restore. */
export const replacedPrefix = "replaced-";

/** More than any chain of links has that does not lead back to itself. */
const mostLinks = 40;

/** The path of the database file; where that is a link, its target, whether or not it exists. */
export const resolveDatabaseFile = (databaseFile: string): string => {
  let path = databaseFile;
  for (let links = 0; links < mostLinks; links += 1) {
    if (existsSync(path)) return realpathSync(path);
    if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) break;
    path = resolve(dirname(path), readlinkSync(path));
  }
  return path;
};

/** The folder that the latest restore of this database moved the old files to, beside the database file. */
export const newestReplaced = (databaseFile: string): { readonly path: string; readonly at: Date } | null => {
  const real = resolveDatabaseFile(databaseFile);
  const folder = dirname(real);
  return listNames(folder)
    .filter((name) => name.startsWith(replacedPrefix))
    .flatMap((name) => {
      const path = join(folder, name, basename(real));
      const at = instantOfStamp(name.slice(replacedPrefix.length));
      return at && existsSync(path) ? [{ path, at }] : [];
    })
    .reduce<{ path: string; at: Date } | null>((last, one) => (last && last.at > one.at ? last : one), null);
};

/**
 * Says what to do when no database can be opened: the newest good backup, and the command. One dated after `now`
 * (made while the clock was wrong) is named only if there is no other.
 */
export const describeRestore = async (backupsDir: string, now: Date): Promise<string> => {
  const backup = await newestGoodBackup(backupsDir, now);
  const replaced = newestReplaced(dataPaths(dirname(backupsDir)).databaseFile);
  if (replaced && !(backup && backup.madeAt > replaced.at))
    return `A restore was begun ${replaced.at.toISOString()}, later than any backup here; what was there before is kept. To put that back, with DATA_DIR set as the server has it: npx -y pnpm@12 restore "${replaced.path}"`;
  return backup
    ? `The newest good backup is ${backup.path}, made ${backup.madeAt.toISOString()}. To restore it, with DATA_DIR set as the server has it: npx -y pnpm@12 restore "${backup.path}"`
    : `There is no good backup in ${backupsDir}.`;
};

/** Every database of SQLite begins so. */
const beginning = Buffer.from("SQLite format 3\0");

const isDatabase = (path: string): boolean => {
  const bytes = Buffer.alloc(beginning.length);
  const handle = openSync(path, "r");
  try {
    readSync(handle, bytes);
    return bytes.equals(beginning);
  } finally {
    closeSync(handle);
  }
};

/**
 * Finds a file that shows that there was a database here: one with a backup's name, even if it is damaged, or a SQLite file
 * with any other name, such as a renamed copy. Other files that end in `.db`, such as a system's thumbnails, do not count.
 */
const aBackup = (backupsDir: string): string | undefined =>
  listNames(backupsDir)
    .filter((name) => name.endsWith(".db"))
    .map((name) => ({ name, path: join(backupsDir, name) }))
    .find(({ name, path }) => backupMadeAt(name) ?? (statSync(path).isFile() && isDatabase(path)))?.path;

/**
 * Throws the system's error where this user may not write what SQLite writes: a file of root's, after a copy made with `sudo`.
 * SQLite opens such a database all the same, and every act on it would fail.
 */
const mustBeWritable = (databaseFile: string): void => {
  for (const path of ["", ...sidecarEndings].map((end) => databaseFile + end))
    if (existsSync(path)) closeSync(openSync(path, "r+"));
};

/** Throws `CannotStart` unless the database is ours, or there never was one. Says whether it is a first start. */
const mustBeOursOrNew = async (
  { databaseFile, backupsDir, usedMark, folder }: DataPaths,
  now: Date,
): Promise<boolean> => {
  const state = inspectDatabaseFile(databaseFile);
  if (state === "ours") {
    mustBeWritable(databaseFile);
    return false;
  }
  const restore = () => describeRestore(backupsDir, now);
  if (state === "foreign")
    throw new CannotStart(
      `${databaseFile} is not a database of Followthrough, or it is damaged from its first page on. Nothing was changed. ${await restore()} What is there is kept beside it. To use another folder, set DATA_DIR.`,
    );
  if (state === "empty")
    throw new CannotStart(
      `${databaseFile} is empty. A file that is there is never taken for a new install. ${await restore()} If nothing was ever in it, delete it and start again.`,
    );
  if (lstatSync(databaseFile, { throwIfNoEntry: false }))
    throw new CannotStart(
      `${databaseFile} is a link, and nothing is where it leads. Is its disk there? Nothing was changed. ${await restore()}`,
    );
  const trace =
    [usedMark, ...sidecarEndings.map((end) => databaseFile + end)].find((path) => existsSync(path)) ??
    aBackup(backupsDir);
  if (trace)
    throw new CannotStart(
      `${databaseFile} is missing, and ${folder} has held one: there is ${trace}. Put it back, or restore a backup. ${await restore()} To begin anew, set DATA_DIR to another folder, or move that away if it is not Followthrough's.`,
    );
  return true;
};

/**
 * Takes a data folder for this process alone. Throws `CannotStart` when another holds it, naming that one, and when what
 * is there is no database of ours: an empty one is never put in its place.
 */
export const openDataFolder = async (dir: string, now: Date): Promise<DataFolder> => {
  const paths = dataPaths(dir);
  const { folder, databaseFile, backupsDir, usedMark, uploadsDir } = paths;
  makePrivateFolder(folder);
  // Before anything is written: a lock that others can read tells them little, a database everything.
  makePrivate(folder, backupsDir);
  const lock = lockFolder(folder, now);
  try {
    const isNew = await mustBeOursOrNew(paths, now);
    const unfinished = `${databaseFile}.new`;
    const removeUnfinished = () => {
      for (const end of ["", ...sidecarEndings]) rmSync(unfinished + end, { force: true });
    };
    rmSync(uploadsDir, { recursive: true, force: true });
    return {
      databaseFile,
      backupsDir,
      uploadsDir,
      isNew,
      makeDatabase: async (make) => {
        removeUnfinished();
        const made = await make(unfinished);
        renameSync(unfinished, databaseFile);
        syncFolder(folder);
        return made;
      },
      markUsed: () => markUsed(usedMark),
      openToOthers: () => makePrivate(folder, backupsDir),
      release: () => {
        removeUnfinished();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
};
