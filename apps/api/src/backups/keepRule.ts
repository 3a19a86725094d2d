/** How many backups of each kind are kept. */
export const kept: Readonly<Record<string, number>> = { daily: 14, migration: 5 };

/** Which of these files (`2026-06-25T130000Z-daily.db`) have been followed by enough newer ones; those made by hand all stay. */
export const backupsToRemove = (names: readonly string[]): string[] =>
  Object.entries(kept).flatMap(([kind, count]) =>
    names
      .filter((name) => name.endsWith(`-${kind}.db`))
      .toSorted()
      .toReversed()
      .slice(count),
  );

/** The instant in a backup's name; null in any other name. */
export const madeAt = (name: string): Date | null => {
  const [, date = "", hour = "", minute = "", second = ""] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z-/.exec(name) ?? [];
  const at = Date.parse(`${date}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : new Date(at);
};

/** Whether a day has passed since the latest daily backup. */
export const isBackupDue = (names: readonly string[], now: Date): boolean => {
  const latest = names
    .filter((name) => name.endsWith("-daily.db"))
    .toSorted()
    .at(-1);
  const last = madeAt(latest ?? "");
  return last === null || now.getTime() - last.getTime() >= 24 * 60 * 60 * 1000;
};
