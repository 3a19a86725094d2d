/** Why a backup was made. */
export type BackupKind = "daily" | "migration" | "manual";

/** Formats an instant for file names: `2026-06-25T130000Z`. */
export const stampOf = (now: Date): string =>
  now
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "");

/** The instant of a stamp, of names that begin with one; null where there is none. */
export const instantOfStamp = (name: string): Date | null => {
  const [, date = "", hour = "", minute = "", second = ""] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z/.exec(name) ?? [];
  const at = new Date(`${date}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
};

/** `2026-06-25T130000Z-daily.db`: sorted by name, backups are sorted by time. */
export const backupName = (now: Date, kind: BackupKind): string => `${stampOf(now)}-${kind}.db`;

/** The instant in a backup's name; null in any other name. */
export const backupMadeAt = (name: string): Date | null =>
  /Z-(?:daily|migration|manual)\.db$/.test(name) && name.length <= "2026-06-25T130000Z-migration.db".length
    ? instantOfStamp(name)
    : null;
