import { rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type BackupKind, backupName } from "./backupNames";
import { makePrivateFolder } from "./privateFiles";
import { openSqlite } from "./sqliteSafety";
import { sha256Of } from "./verifyBackup";

/**
 * Copies a SQLite database while it is in use, with a SHA-256 beside it; returns the copy's path,
 * `BACKUPS/2026-06-25T130000Z-daily.db`. A half-made copy never carries the final name.
 */
export const backup = async (file: string, dir: string, now: Date, kind: BackupKind): Promise<string> => {
  makePrivateFolder(dir);
  const target = join(dir, backupName(now, kind));
  const unfinished = `${target}.unfinished`;
  // SQLite would make it for all to read.
  await writeFile(unfinished, "", { mode: 0o600 });
  const database = openSqlite(file, { readonly: true });
  try {
    await database.backup(unfinished);
  } finally {
    database.close();
  }
  await writeFile(`${target}.sha256`, `${await sha256Of(unfinished)}  ${basename(target)}\n`, {
    mode: 0o600,
  });
  await rename(unfinished, target);
  return target;
};

/** Removes a backup and its checksum. */
export const removeBackup = async (file: string): Promise<void> => {
  await rm(file, { force: true });
  await rm(`${file}.sha256`, { force: true });
};
