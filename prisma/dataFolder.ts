import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";

import { makePrivate, makePrivateFolder } from "./privateFiles";

/** A start that must not go on; the message says why and what to do. */
export class CannotStart extends Error {}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

interface Holder {
  pid: number;
  since: string;
}

const readHolder = (file: string): Holder | null => {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof holder === "object" && holder !== null && "pid" in holder && typeof holder.pid === "number"
      ? { pid: holder.pid, since: "since" in holder ? String(holder.since) : "an unknown time" }
      : null;
  } catch {
    return null;
  }
};

const takeLock = (file: string, now: Date): boolean => {
  try {
    const handle = openSync(file, "wx", 0o600);
    writeSync(handle, JSON.stringify({ pid: process.pid, since: now.toISOString() }));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
};

export interface DataFolder {
  readonly databaseFile: string;
  readonly backupsDir: string;
  /** Where uploaded files lie while they are looked at; what a stopped server left there is gone. */
  readonly uploadsDir: string;
  /** Call once the database has been made: from then on a missing one is an accident, not a first start. */
  markUsed(): void;
  /** Keeps all files in it from others of the machine; names those where that could not be done. */
  openToOthers(): string[];
  release(): void;
}

/**
 * Takes a data folder for this server alone. Throws `CannotStart` when another server holds it, naming that one, and
 * when the folder has held a database and it is gone: an empty one is never put in its place.
 */
export const openDataFolder = (dir: string, now: Date): DataFolder => {
  const folder = resolve(dir);
  makePrivateFolder(folder);
  const backupsDir = join(folder, "backups");
  // Before anything is written: a lock that others can read tells them little, a database everything.
  makePrivate(folder, backupsDir);
  const lock = join(folder, "server.lock");
  if (!takeLock(lock, now)) {
    const holder = readHolder(lock);
    if (holder && holder.pid !== process.pid && isAlive(holder.pid)) {
      throw new CannotStart(
        `${dir} is in use by the server with process id ${holder.pid}, started ${holder.since}. Stop it first, or set DATA_DIR to another folder.`,
      );
    }
    rmSync(lock, { force: true });
    if (!takeLock(lock, now)) throw new CannotStart(`${dir} has just been taken by another server.`);
  }
  const databaseFile = join(folder, "followthrough.db");
  const used = join(folder, "in-use");
  if (existsSync(used) && !existsSync(databaseFile)) {
    rmSync(lock, { force: true });
    throw new CannotStart(
      `${databaseFile} is missing, and this folder has held one. Put it back or restore a backup (see docs/operations.md); to begin anew, delete ${used}.`,
    );
  }
  const uploadsDir = join(folder, "uploads");
  rmSync(uploadsDir, { recursive: true, force: true });
  return {
    databaseFile,
    backupsDir,
    uploadsDir,
    markUsed: () => writeFileSync(used, "This folder holds a Followthrough database.\n", { mode: 0o600 }),
    openToOthers: () => makePrivate(folder, backupsDir),
    release: () => rmSync(lock, { force: true }),
  };
};
