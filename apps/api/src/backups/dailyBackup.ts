import { join } from "node:path";
import { backup, inOrder, namesIn, readBackupState, removeBackup } from "@followthrough/db";
import type { Logger } from "pino";
import { copyDatabaseApart } from "./copyDatabaseApart";
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
export const backupsOf = (
  { databaseFile, backupsDir }: Folder,
  clock: () => Date,
  logger: Logger,
): Backups => {
  const make = async (now: Date): Promise<void> => {
    const made = await backup(databaseFile, backupsDir, now, "daily", copyDatabaseApart);
    // Only once there is one more that is good.
    for (const name of backupsToRemove(namesIn(backupsDir), now)) await removeBackup(join(backupsDir, name));
    logger.info({ backup: made }, "backed up");
  };
  // One after the other: who comes second finds the one of the first.
  const inQueue = inOrder();
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
      unless((now) => !isBackupDue(namesIn(backupsDir), now) && readBackupState(backupsDir).good !== null),
    haveRecent: () => unless((now) => hasRecentGood(readBackupState(backupsDir), now)),
  };
};

/** A backup a day while the server runs, looked after once an hour. Returns the way to stop. */
export const keepBackups = (backups: Backups): (() => void) => {
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
