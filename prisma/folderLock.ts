import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { CannotStart } from "./cannotStart";
import { isDamaged } from "./failures";

const isLinkTo = (link: string, target: string): boolean => {
  try {
    return readlinkSync(link) === target;
  } catch {
    return false;
  }
};

/** Who holds a folder, as `server.lock` has it (`{ pid, host, since }`, since when in ISO 8601). For the words alone: what counts is the lock. */
const describeHolder = (file: string): string => {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof holder !== "object" || holder === null) return "another server";
    const { pid, host, since } = holder as Record<string, unknown>;
    const where = typeof host === "string" && host !== hostname() ? ` on ${host}` : "";
    return `the server with process id ${String(pid)}${where}, started ${String(since)}`;
  } catch {
    return "another server";
  }
};

/**
 * Versions up to 0.5.0 held the folder by the file alone. One is told from a process id that was used again, and from a file
 * that a killed server left, by its having the database open, which Linux says in `/proc`; elsewhere none is found.
 */
const isOpenInEarlierVersion = (holderFile: string, databaseFile: string): boolean => {
  try {
    const { pid } = JSON.parse(readFileSync(holderFile, "utf8")) as { pid?: unknown };
    const database = realpathSync(databaseFile);
    if (typeof pid !== "number" || pid === process.pid) return false;
    const opened = `/proc/${pid}/fd`;
    return readdirSync(opened).some((handle) => isLinkTo(join(opened, handle), database));
  } catch {
    // No such file, process or `/proc`, or another user's process, who could not open the database either.
    return false;
  }
};

/** Kept from the garbage collector, which closes a database that nobody refers to any more, and with it lets go of its lock. */
const held = new Set<Database.Database>();

const describeForeignLock = (lockFile: string): string =>
  `${lockFile} is not the lock that Followthrough makes there, which holds nothing. Delete it, or move it away, and start again.`;

const isHeldElsewhere = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");

/**
 * Holds a folder for this process until `release`, by a lock of the operating system on `folder.lock`: the kernel lets go of it when
 * the process ends, however it ends, and it holds across containers that share the folder. SQLite takes it, since Node
 * has no such lock itself; nothing is ever written to the file. Throws `CannotStart`, naming who holds it.
 *
 * A trap: POSIX locks go when the process closes any other handle of the same file. Never open `folder.lock` elsewhere.
 */
export const lockFolder = (folder: string, now: Date): { release: () => void } => {
  const holderFile = join(folder, "server.lock");
  const lockFile = join(folder, "folder.lock");
  // SQLite would make it for all to read.
  if (!existsSync(lockFile)) closeSync(openSync(lockFile, "a", 0o600));
  if (!statSync(lockFile).isFile()) throw new CannotStart(describeForeignLock(lockFile));
  const lock = new Database(lockFile, { timeout: 0 });
  try {
    // Without a journal no second file lies beside it.
    lock.pragma("journal_mode = MEMORY");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (isDamaged(error)) throw new CannotStart(describeForeignLock(lockFile));
    if (!isHeldElsewhere(error)) throw error;
    throw new CannotStart(
      `${folder} is in use by ${describeHolder(holderFile)}. Stop it first, or set DATA_DIR to another folder.`,
    );
  }
  if (isOpenInEarlierVersion(holderFile, join(folder, "followthrough.db"))) {
    lock.close();
    throw new CannotStart(
      `${folder} is in use by ${describeHolder(holderFile)}, of an earlier version. Stop it first, or set DATA_DIR to another folder.`,
    );
  }
  held.add(lock);
  const holder = { pid: process.pid, host: hostname(), since: now.toISOString() };
  writeFileSync(holderFile, JSON.stringify(holder), { mode: 0o600 });
  return {
    release: () => {
      // Before the lock: afterwards it may be that of whoever comes next.
      rmSync(holderFile, { force: true });
      held.delete(lock);
      lock.close();
    },
  };
};
