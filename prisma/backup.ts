import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type BackupKind, backupName } from "./backupNames";
import { keepRoomForState, noteFailedBackup, noteGoodBackup } from "./backupState";
import { checksumPath, claimName, writeChecksum } from "./checksum";
import { copyDatabase } from "./copyDatabase";
import { makePrivateFolder } from "./privateFiles";
import { syncFolder } from "./syncFile";

/**
 * Milliseconds: no running backup goes that long without writing, so an older leftover belongs to one that was
 * interrupted.
 */
const longest = 10 * 60_000;

/**
 * Removes what interrupted backups left: half-made copies, and checksums of no backup. Another backup may be running,
 * so nothing recent is removed. `ours` was made just now; times are compared by the clock of the disk.
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

/** Makes the copy and answers its SHA-256, as `copyDatabase` does. */
type Copy = (file: string, to: string) => Promise<string>;

const makeBackup = async (file: string, target: string, copy: Copy): Promise<void> => {
  const dir = dirname(target);
  const unfinished = target.replace(/\.db$/, `.${randomBytes(4).toString("hex")}.db.unfinished`);
  try {
    // SQLite would make it for all to read.
    await writeFile(unfinished, "", { mode: 0o600, flag: "wx" });
    await clearLeftovers(dir, unfinished);
    const sha256 = await copy(file, unfinished);
    await writeChecksum(target, sha256);
    await rename(unfinished, target);
    syncFolder(dir);
  } catch (error) {
    for (const path of [unfinished, `${unfinished}-journal`, `${unfinished}-wal`, `${unfinished}-shm`])
      await rm(path, { force: true });
    await rm(checksumPath(target), { force: true });
    throw error;
  }
};

/** A path in the folder that no other backup has: of two in the same second, one takes the next second. */
export const freePath = (dir: string, now: Date, name: (at: Date) => string): string => {
  for (let at = now; ; at = new Date(at.getTime() + 1_000)) {
    const path = join(dir, name(at));
    if (claimName(path)) return path;
  }
};

/**
 * Copies a SQLite database while it is in use and checks the copy: SQLite's own checks, a read of every row, a SHA-256 beside
 * it. Returns its path, `BACKUPS/2026-06-25T130000Z-daily.db`, once it is on the disk. A copy that is half made or damaged
 * never has such a name; it is removed, and the state of the folder says why. A server has `copy` done in a thread.
 */
export const backup = async (
  file: string,
  dir: string,
  now: Date,
  kind: BackupKind,
  copy: Copy = copyDatabase,
): Promise<string> => {
  makePrivateFolder(dir);
  let target = "";
  try {
    keepRoomForState(dir);
    target = freePath(dir, now, (at) => backupName(at, kind));
    await makeBackup(file, target, copy);
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
  await rm(checksumPath(file), { force: true });
};
