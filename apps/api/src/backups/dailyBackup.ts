import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { backup, removeBackup } from "@followthrough/db";
import type { Logger } from "pino";
import { backupsToRemove, isBackupDue } from "./keepRule";

const hourMs = 60 * 60 * 1000;

interface Folder {
  readonly databaseFile: string;
  readonly backupsDir: string;
}

const namesIn = (dir: string): string[] => (existsSync(dir) ? readdirSync(dir) : []);

const backUpIfDue = async (
  { databaseFile, backupsDir }: Folder,
  now: Date,
  logger: Logger,
): Promise<void> => {
  const names = namesIn(backupsDir).filter((name) => name.endsWith(".db"));
  if (!isBackupDue(names, now)) return;
  const made = await backup(databaseFile, backupsDir, now, "daily");
  for (const name of backupsToRemove(readdirSync(backupsDir))) await removeBackup(join(backupsDir, name));
  logger.info({ backup: made }, "backed up");
};

/** A backup a day while the server runs, looked after once an hour; a failure is logged and tried again. Returns the way to stop. */
export const keepBackups = (folder: Folder, clock: () => Date, logger: Logger): (() => void) => {
  const look = () => {
    backUpIfDue(folder, clock(), logger).catch((error: unknown) =>
      logger.error({ err: error }, "backup failed"),
    );
  };
  const first = setTimeout(look, 60_000);
  const timer = setInterval(look, hourMs);
  first.unref();
  timer.unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
};
