const textOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "";
  const { cause, code, meta } = error as { cause?: unknown; code?: unknown; meta?: unknown };
  return `${error.message} ${String(code ?? "")} ${JSON.stringify(cause ?? "")} ${JSON.stringify(meta ?? "")}`;
};

/** The disk is full, or the database's own limit is reached. */
export const isStorageFull = (error: unknown): boolean =>
  /SQLITE_FULL|database or disk is full|ENOSPC|No space left|53100|disk full/i.test(textOf(error));

/** Another process holds the database, or the queue for it is too long. */
export const isBusy = (error: unknown): boolean =>
  /SQLITE_BUSY|database is locked|P2024|P2028|40001|40P01|ECONNREFUSED|too many clients/i.test(textOf(error));

/** Something that must be unique is there already. */
export const isUniqueViolation = (error: unknown): boolean =>
  /P2002|SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)|23505/.test(textOf(error));
