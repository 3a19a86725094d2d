import { chmodSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { isFolder } from "./listNames";

/** Windows has lists of rights of its own instead; a folder there has those of the one above it. */
const hasModes = process.platform !== "win32";

/** What this program writes into a data folder and its backups; nothing else there is touched. */
const ours =
  /^(?:followthrough\.db(?:-(?:wal|shm|journal))?|in-use|server\.lock|folder\.lock|state\.json|.+\.(?:db|dump)(?:\.(?:sha256|new|restoring|unfinished|unfinished-journal))?)$/;

/** Others of the machine may read it, write to it or look into it. */
const isOpen = (path: string): boolean => (statSync(path).mode & 0o077) !== 0;

const close = (path: string, mode: number): void => {
  // A folder for all, such as /tmp, stays one.
  const isForAll = (statSync(path).mode & 0o1000) !== 0;
  if (!isForAll && isOpen(path)) chmodSync(path, mode);
};

const tryToClose = (path: string, mode: number): string[] => {
  try {
    close(path, mode);
  } catch {
    // Not ours, or on a disk without modes; it is then told of.
  }
  return isOpen(path) ? [path] : [];
};

/** A folder for the owner alone; one that is there already keeps its mode. */
export const makePrivateFolder = (path: string): void =>
  void mkdirSync(path, { recursive: true, mode: 0o700 });

/**
 * Keeps a data folder, its backups and all this program wrote into them from other people of the machine, what an earlier
 * version wrote too. Returns what stays open to them.
 */
export const makePrivate = (folder: string, backupsDir: string): string[] => {
  if (!hasModes) return [];
  const folders = [folder, backupsDir].filter(isFolder);
  return folders.flatMap((path) => [
    ...tryToClose(path, 0o700),
    ...readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile() && ours.test(entry.name))
      .flatMap(({ name }) => tryToClose(join(path, name), 0o600)),
  ]);
};
