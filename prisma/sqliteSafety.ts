import Database from "better-sqlite3";

/**
 * Every acknowledged commit survives a power cut (WAL with FULL); references are kept; a busy writer is waited for; what is
 * deleted is overwritten with zeros.
 */
export const safePragmas = `
PRAGMA journal_mode=WAL;
PRAGMA synchronous=FULL;
PRAGMA foreign_keys=ON;
PRAGMA busy_timeout=5000;
PRAGMA secure_delete=ON;
${process.platform === "darwin" ? "PRAGMA fullfsync=ON; PRAGMA checkpoint_fullfsync=ON;" : ""}
`;

const expected: Record<string, string> = {
  journal_mode: "wal",
  synchronous: "2",
  foreign_keys: "1",
  secure_delete: "1",
  ...(process.platform === "darwin" ? { fullfsync: "1", checkpoint_fullfsync: "1" } : {}),
};

/** Earlier versions can corrupt a WAL database. */
const oldestSafe = [3, 51, 3] as const;

const isTooOld = (version: string): boolean => {
  const parts = version.split(".").map(Number);
  for (const [place, wanted] of oldestSafe.entries()) {
    const part = parts[place] ?? 0;
    if (part !== wanted) return part < wanted;
  }
  return false;
};

const sqliteVersion = (): string => {
  const memory = new Database(":memory:");
  try {
    return String(memory.prepare("SELECT sqlite_version()").pluck().get());
  } finally {
    memory.close();
  }
};

/** Reads the settings back and throws when one did not take: better not to start than to lose a note. */
export const verifySafety = async (
  read: (pragma: string) => Promise<string> | string,
  file: string,
  version = sqliteVersion(),
): Promise<void> => {
  if (isTooOld(version))
    throw new Error(`SQLite ${version} can damage data; ${oldestSafe.join(".")} or later is needed.`);
  for (const [pragma, wanted] of Object.entries(expected)) {
    const found = await read(pragma);
    if (found !== wanted) {
      throw new Error(
        `${file}: SQLite is set to ${pragma}=${found}, and only ${wanted} keeps your data safe. Not starting.`,
      );
    }
  }
};

/** A connection of our own, with the same settings as Prisma's. Only with `mayCreate` a file that is missing is made. */
export const openSqlite = (
  file: string,
  options: { readonly?: boolean; mayCreate?: boolean } = {},
): Database.Database => {
  const { readonly = false, mayCreate = false } = options;
  const database = new Database(file, { readonly, fileMustExist: !mayCreate });
  database.exec(options.readonly ? "PRAGMA busy_timeout=5000;" : safePragmas);
  return database;
};
