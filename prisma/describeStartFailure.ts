import { existsSync, lstatSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseGone } from "./databaseFile";
import { dataPaths, describeRestore } from "./dataFolder";
import { isBusy, isDamaged, isNotAllowed, isRefusedByServer, isStorageFull, isUnreachable } from "./failures";

/** Where the data is: a folder, or the address of a server, which holds a password and is never shown. */
export type DataPlace = { readonly dir: string } | { readonly url: string };

/** The server and database of an address, without who signs in. */
const describeServer = (url: string): string => {
  try {
    const { host, pathname } = new URL(url);
    return `the database ${pathname.slice(1)} at ${host}`;
  } catch {
    return "the database of DATABASE_URL";
  }
};

/** Something stands where the data folder or one above it should be, and it is no folder. */
const isNoFolder = (path: string): boolean => {
  if (existsSync(path)) return !statSync(path).isDirectory();
  const above = dirname(path);
  // From above on: where that is a file, even a look at what would be in it fails.
  return above !== path && (isNoFolder(above) || lstatSync(path, { throwIfNoEntry: false }) !== undefined);
};

/**
 * Explains why the data could not be opened and what to do about it; null for an unexpected failure. Decides by error
 * codes, never by messages.
 */
export const describeStartFailure = async (
  error: unknown,
  place: DataPlace,
  now: Date,
): Promise<string | null> => {
  if ("url" in place) {
    const server = describeServer(place.url);
    if (isRefusedByServer(error))
      return `The database server refused: check the name, the password and the database of DATABASE_URL (${server}). Nothing was changed.`;
    if (isUnreachable(error)) return `Nothing answers for ${server}. Is it running? Nothing was changed.`;
    if (isNotAllowed(error)) return `The user of DATABASE_URL may not make or read the tables of ${server}.`;
    if (isStorageFull(error)) return `The disk of ${server} is full. Make room there and start again.`;
    if (isDamaged(error)) return `${server} is damaged. Restore a backup of it.`;
    return isBusy(error) ? `${server} takes no more connections now. Start again in a moment.` : null;
  }
  const { folder, databaseFile, backupsDir } = dataPaths(place.dir);
  if (isStorageFull(error))
    return `The disk that holds ${folder} is full. Nothing that was saved is lost; make room and start again.`;
  if (isNotAllowed(error))
    return `${folder} or a file in it cannot be read and written by this user. Give the rights back (the folder is 0700 and its files 0600, all of one user), or set DATA_DIR to another folder. Nothing was changed.`;
  if (isNoFolder(folder))
    return `${folder} is no folder: it, or one above it, is a file, or a link to what is not there. Nothing was changed. Set DATA_DIR to a folder, or bring back the disk that the link leads to.`;
  if (isNoFolder(backupsDir))
    return `${backupsDir} is no folder: it is a file, or a link to what is not there. Move it away, or bring back the disk that the link leads to.`;
  if (isDamaged(error))
    return `${databaseFile} is damaged. Nothing was changed. ${await describeRestore(backupsDir, now)} What is there is kept beside it.`;
  if (isBusy(error)) return `${databaseFile} is held by another program. End it and start again.`;
  if (error instanceof DatabaseGone)
    return `${databaseFile} was removed while the server started. ${await describeRestore(backupsDir, now)}`;
  return null;
};
