import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { makePrivateFolder } from "./privateFiles";
import { openSqlite } from "./sqliteSafety";

const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
};

/**
 * Copies a SQLite database while it is in use, with a SHA-256 beside it; returns the copy's path,
 * `BACKUPS/2026-06-25T130000Z-daily.db`. A half-made copy never carries the final name.
 */
export const backup = async (
  file: string,
  dir: string,
  now: Date,
  kind: "daily" | "migration" | "manual",
): Promise<string> => {
  makePrivateFolder(dir);
  const stamp = now
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "");
  const target = join(dir, `${stamp}-${kind}.db`);
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

/** Throws when a backup is not byte for byte what was written. */
export const verifyBackup = async (file: string): Promise<void> => {
  const [expected] = (await readFile(`${file}.sha256`, "utf8")).split(" ");
  if ((await sha256Of(file)) !== expected)
    throw new Error(`${basename(file)} is damaged: its checksum does not match.`);
};

/** Removes a backup and its checksum. */
export const removeBackup = async (file: string): Promise<void> => {
  await rm(file, { force: true });
  await rm(`${file}.sha256`, { force: true });
};
