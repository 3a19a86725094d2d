import { type BackupKind, type BackupState, backupMadeAt } from "@followthrough/db";

const dayMs = 24 * 60 * 60 * 1000;

/** How many backups of each kind are kept; those made by hand all stay. */
export const keptBackups: Readonly<Partial<Record<BackupKind, number>>> = { daily: 14, migration: 5 };

/** The backups of a kind among these files (`2026-06-25T130000Z-daily.db`), the oldest first. */
export const backupsOfKind = (names: readonly string[], kind: string): string[] =>
  names.filter((name) => name.endsWith(`-${kind}.db`) && backupMadeAt(name)).toSorted();

/** One dated later than now was made while the clock was wrong: it is kept, and takes none of the places of those that are right. */
const isPast = (name: string, now: Date): boolean => (backupMadeAt(name) ?? now) <= now;

/** Which of these files have been followed by enough newer ones. */
export const backupsToRemove = (names: readonly string[], now: Date): string[] =>
  Object.entries(keptBackups).flatMap(([kind, count]) =>
    backupsOfKind(names, kind)
      .filter((name) => isPast(name, now))
      .toReversed()
      .slice(count),
  );

const isRecent = (at: Date, now: Date): boolean => {
  const age = now.getTime() - at.getTime();
  return age >= 0 && age < dayMs;
};

/** Whether there is no daily backup of the last 24 hours; one dated later than now is none. */
export const isBackupDue = (names: readonly string[], now: Date): boolean =>
  !backupsOfKind(names, "daily").some((name) => isRecent(backupMadeAt(name) ?? now, now));

/** Whether the last good backup, of whichever kind, is of the last 24 hours. */
export const hasRecentGood = ({ good }: BackupState, now: Date): boolean =>
  good !== null && isRecent(new Date(good.at), now);

/** Whether the last good backup is more than two days old, so that somebody should look after it. Where there was none, `failed` tells. */
export const isOverdue = ({ good }: BackupState, now: string): boolean =>
  good !== null && Date.parse(now) - Date.parse(good.at) > 2 * dayMs;
