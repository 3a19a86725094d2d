import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { isDamaged, isNotAllowed, isStorageFull } from "./failures";

/** Why there is no backup of a time: the copy could not be relied on, there was no room for it, or something else. */
const failures = ["damaged", "disk-full", "other"] as const;
export type BackupFailure = (typeof failures)[number];

/** What is known of the backups in a folder; instants in UTC, ISO 8601. */
export interface BackupState {
  /** The last that was checked and found whole. */
  readonly good: { readonly name: string; readonly at: string } | null;
  /** The last that failed, unless a good one came after it. */
  readonly failed: { readonly at: string; readonly why: BackupFailure } | null;
}

const unknown: BackupState = { good: null, failed: null };

/** It lies beside the backups and not in the database, which may be what is damaged. */
const fileIn = (dir: string): string => join(dir, "state.json");

/**
 * Size in bytes, always the same, so that the file can be overwritten when the disk is full. No state comes near it.
 */
const size = 512;

const isText = (value: unknown): value is string => typeof value === "string";

/** As all instants here are written, however a hand wrote it; null for none. */
const instantOf = (value: unknown): string | null => {
  const at = new Date(isText(value) ? value : "");
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};

/** What is known of the backups in a folder; nothing where there was none, or the file makes no sense. */
export const readBackupState = (dir: string): BackupState => {
  if (!existsSync(fileIn(dir))) return unknown;
  try {
    const kept = fieldsOf(JSON.parse(readFileSync(fileIn(dir), "utf8")));
    const [good, failed] = [fieldsOf(kept["good"]), fieldsOf(kept["failed"])];
    const [goodAt, failedAt] = [instantOf(good["at"]), instantOf(failed["at"])];
    const why = failures.find((one) => one === failed["why"]);
    return {
      good:
        isText(good["name"]) && goodAt && existsSync(join(dir, good["name"]))
          ? { name: good["name"], at: goodAt }
          : null,
      failed: failedAt && why ? { at: failedAt, why } : null,
    };
  } catch {
    return unknown;
  }
};

/** Makes the file in its full size where it is missing. Call it before what may fill the disk. */
export const keepRoomForState = (dir: string): void => {
  if (!existsSync(fileIn(dir))) writeFileSync(fileIn(dir), " ".repeat(size), { mode: 0o600 });
};

/** A folder stands where the file should be. */
const isOfFolder = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EISDIR";

/** The file, opened. One that this user may not write, such as root's of a backup made by hand, makes way for a new one. */
const openState = async (dir: string): Promise<FileHandle> => {
  keepRoomForState(dir);
  try {
    return await open(fileIn(dir), "r+");
  } catch (error) {
    if (!isNotAllowed(error) && !isOfFolder(error)) throw error;
    await rm(fileIn(dir), { recursive: true, force: true });
    keepRoomForState(dir);
    return open(fileIn(dir), "r+");
  }
};

const write = async (dir: string, state: BackupState): Promise<void> => {
  const file = await openState(dir);
  try {
    await file.write(`${JSON.stringify(state).padEnd(size - 1)}\n`, 0);
    await file.sync();
  } finally {
    await file.close();
  }
};

export const noteGoodBackup = (dir: string, name: string, now: Date): Promise<void> =>
  write(dir, { good: { name, at: now.toISOString() }, failed: null });

const failureOf = (error: unknown): BackupFailure => {
  if (isDamaged(error)) return "damaged";
  return isStorageFull(error) ? "disk-full" : "other";
};

/** Never throws, because the first failure is the one to report. */
export const noteFailedBackup = async (dir: string, error: unknown, now: Date): Promise<void> => {
  const { good } = readBackupState(dir);
  await write(dir, { good, failed: { at: now.toISOString(), why: failureOf(error) } }).catch(() => undefined);
};
