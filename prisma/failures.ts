/** Where Prisma, its adapters and the drivers put what went wrong, from the outside in. */
const inner = ["meta", "driverAdapterError", "cause"] as const;

/**
 * The codes of an error: Prisma's, the driver's and the system's. Never its message, which may quote what a user
 * wrote: a note about a full disk is not a full disk.
 */
const codesOf = (error: unknown): string[] => {
  if (typeof error !== "object" || error === null) return [];
  const own = ["code", "originalCode"].flatMap((key) => {
    const code: unknown = Reflect.get(error, key);
    return typeof code === "string" ? [code] : [];
  });
  return [...own, ...inner.flatMap((key) => codesOf(Reflect.get(error, key)))];
};

const hasCode =
  (codes: RegExp) =>
  (error: unknown): boolean =>
    codesOf(error).some((code) => codes.test(code));

/** The disk is full, or the database's own limit is reached. Nothing was saved; reading goes on. */
export const isStorageFull = hasCode(
  /^(SQLITE_FULL|SQLITE_IOERR(_WRITE|_FSYNC|_TRUNCATE|_SHMSIZE|_SHMOPEN)?|ENOSPC|EDQUOT|53100)$/,
);

/** What the driver of PostgreSQL says of a lost connection without a code: the whole of its words, which hold no other's. */
const lostWithoutCode = new Set([
  "Connection terminated unexpectedly",
  "Connection terminated",
  "Connection terminated due to connection timeout",
  "Client has encountered a connection error and is not queryable",
  "Client was closed and is not queryable",
  "timeout expired",
  "timeout exceeded when trying to connect",
]);

const hasLostCode = hasCode(
  /^(P1001|P1002|P1008|P1017|57P0[1235]|08\w{3}|55000|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/,
);

/**
 * The database server cannot be reached, or went away in the middle: where that was in a transaction, perhaps in the very
 * moment it was committed, so nobody knows whether it was saved. The same again may succeed.
 */
export const isCutOff = (error: unknown): boolean =>
  hasLostCode(error) || (error instanceof Error && lostWithoutCode.has(error.message));

const isHeld = hasCode(
  /^(SQLITE_BUSY(_\w+)?|SQLITE_LOCKED(_\w+)?|P2024|P2028|P2034|40001|40P01|53300|55P03)$/,
);

/** The database cannot be reached or is locked; trying again may succeed. */
export const isBusy = (error: unknown): boolean => isHeld(error) || isCutOff(error);

/** The database refuses a row: it exists already, references nothing, or holds a value that does not fit. */
export const isRefusedRow = hasCode(
  /^(P2000|P2002|P2003|P2004|P2011|P2014|P2020|SQLITE_CONSTRAINT(_\w+)?|SQLITE_MISMATCH|SQLITE_TOOBIG|22\w{3}|23\w{3})$/,
);

/** Something that must be unique is there already. */
export const isUniqueViolation = hasCode(/^(P2002|SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)|23505)$/);

/** The content of the database file is damaged. */
export const isDamaged = hasCode(/^(SQLITE_CORRUPT(_\w+)?|SQLITE_NOTADB|XX00[12])$/);

/** The disk cannot read its data back. */
export const isUnreadable = hasCode(/^(SQLITE_IOERR_\w+|EIO|58030)$/);

/** The operating system denies this process access. */
export const isNotAllowed = hasCode(
  /^(EACCES|EPERM|EROFS|SQLITE_READONLY(_\w+)?|SQLITE_CANTOPEN(_\w+)?|SQLITE_PERM|42501)$/,
);

/** The database server does not take the name, password or database given. */
export const isRefusedByServer = hasCode(/^(28P01|28000|3D000|P1000|P1003|P1010)$/);

/** The host does not exist, or nothing listens on it. */
export const isUnreachable = hasCode(
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ECONNRESET|P1001)$/,
);
