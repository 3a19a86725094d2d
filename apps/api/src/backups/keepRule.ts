/** How many backups of each kind are kept. */
const kept: Record<string, number> = { daily: 14, migration: 5 };

/** Which of these files (`2026-06-25T130000Z-daily.db`) have been followed by enough newer ones; those made by hand all stay. */
export const backupsToRemove = (names: readonly string[]): string[] =>
  Object.entries(kept).flatMap(([kind, count]) =>
    names
      .filter((name) => name.endsWith(`-${kind}.db`))
      .toSorted()
      .toReversed()
      .slice(count),
  );

/** Whether a day has passed since the latest daily backup. */
export const isBackupDue = (names: readonly string[], now: Date): boolean => {
  const latest = names
    .filter((name) => name.endsWith("-daily.db"))
    .toSorted()
    .at(-1);
  if (!latest) return true;
  const [, date = "", hour = "", minute = "", second = ""] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z/.exec(latest) ?? [];
  return now.getTime() - Date.parse(`${date}T${hour}:${minute}:${second}Z`) >= 24 * 60 * 60 * 1000;
};
