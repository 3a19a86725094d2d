import { mkdirSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const inMemory = "/dev/shm";
const prefix = "followthrough-tests-";
/** What the databases of a whole run take at once is less than a tenth of this. */
const enough = 4 * 1024 ** 3;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/** A run that was killed leaves its folder in memory, where nobody would look for it. */
const removeLeftOver = (): void => {
  for (const name of readdirSync(inMemory))
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
      remove(join(inMemory, name));
};

const hasRoom = (): boolean => {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= enough;
  } catch {
    return false;
  }
};

const makeFolder = (): string => {
  if (process.platform !== "linux" || !hasRoom()) return tmpdir();
  removeLeftOver();
  const folder = join(inMemory, `${prefix}${process.pid}`);
  // The user of a PostgreSQL server passes through; who else is on the machine sees no list.
  mkdirSync(folder, { mode: 0o711, recursive: true });
  process.once("exit", () => remove(folder));
  return folder;
};

let made: string | undefined;

/**
 * Where tests have their temporary files: in memory, where the system has room for them, until this program ends. To make
 * a database of PostgreSQL for a test takes a busy disk 200 ms, memory 50 ms. Whoever set TMPDIR has chosen.
 */
export const throwAwayFolder = (): string => (made ??= process.env["TMPDIR"] ?? makeFolder());
