import { join } from "node:path";
import { backup, serialQueue, listNames, readBackupState, removeBackup } from "@followthrough/db";
import type { Logger } from "pino";
import { copyDatabaseInThread } from "./copyDatabaseInThread";
import { backupsToRemove, hasRecentGood, isBackupDue } from "./keepRule";

const hourMs = 60 * 60 * 1000;

interface Folder {
  readonly databaseFile: string;
  readonly backupsDir: string;
}

export interface Backups {
  /** Makes the backup of the day unless there is one. Says whether there is; what failed is logged and told in Settings. */
  look(): Promise<boolean>;
  /** Whether there is a good backup not older than a day, one made now if need be. */
  haveRecent(): Promise<boolean>;
}

/** The backups of a server's own database. */
export const databaseBackups = (
  { databaseFile, backupsDir }: Folder,
  clock: () => Date,
  logger: Logger,
): Backups => {
  const make = async (now: Date): Promise<void> => {
    const made = await backup(databaseFile, backupsDir, now, "daily", copyDatabaseInThread);
    // Only once there is one more that is good.
    for (const name of backupsToRemove(listNames(backupsDir), now))
      await removeBackup(join(backupsDir, name));
    logger.info({ backup: made }, "backed up");
  };
  // One after the other: who comes second finds the one of the first.
  const inQueue = serialQueue();
  const unless = (isThere: (now: Date) => boolean): Promise<boolean> =>
    inQueue(async () => {
      const now = clock();
      try {
        if (!isThere(now)) await make(now);
        return true;
      } catch (error) {
        logger.error({ err: error }, "backup failed");
        return false;
      }
    });
  return {
    // Those of earlier versions were not checked, so one good one must be known.
    look: () =>
      unless((now) => !isBackupDue(listNames(backupsDir), now) && readBackupState(backupsDir).good !== null),
    haveRecent: () => unless((now) => hasRecentGood(readBackupState(backupsDir), now)),
  };
};

/** A backup a day while the server runs, looked after once an hour. Returns the way to stop. */
export const scheduleBackups = (backups: Backups): (() => void) => {
  const look = () => void backups.look();
  const first = setTimeout(look, 60_000);
  const timer = setInterval(look, hourMs);
  first.unref();
  timer.unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
};
