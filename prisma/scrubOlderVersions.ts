import type Database from "better-sqlite3";
import { isBusy, isStorageFull } from "./failures";

/** `user_version` of a database that was written anew since what is deleted is overwritten. */
const writtenAnew = 1;

/**
 * Older versions left deleted data in the file until its space was reused. Rewriting the whole file removes it, once;
 * if the disk has no room for that, at the next start.
 */
export const scrubOlderVersions = (database: Database.Database): void => {
  if (Number(database.pragma("user_version", { simple: true })) >= writtenAnew) return;
  try {
    database.exec("VACUUM");
    database.pragma(`user_version = ${writtenAnew}`);
    database.pragma("wal_checkpoint(TRUNCATE)");
  } catch (error) {
    if (!isStorageFull(error) && !isBusy(error)) throw error;
  }
};
