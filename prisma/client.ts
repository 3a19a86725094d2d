import type { BeforeCommit, Db, ReadingDb } from "./db";
import { createSqliteDb } from "./sqlite";
import { createSqliteReader } from "./sqliteReader";

export const isPostgresUrl = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);

/** The file of a `file:` address. */
export const sqliteFile = (url: string): string => {
  if (!url.startsWith("file:")) throw new Error("a database address begins with file: or postgres://");
  return url.slice("file:".length);
};

/** Its driver takes a tenth of the start of a server that has none of it. */
const postgresql = () => import("./postgresql");

/** Opens a database by its address: `file:/data/followthrough.db` or `postgres://…`. It must have been migrated. */
export const createDb = async (
  url: string,
  { poolSize, beforeCommit }: { readonly poolSize?: number; readonly beforeCommit?: BeforeCommit } = {},
): Promise<Db> =>
  isPostgresUrl(url)
    ? (await postgresql()).createPostgresqlDb(url, poolSize, beforeCommit)
    : createSqliteDb(sqliteFile(url), beforeCommit);

/** Opens a database to read from, beside the one that writes: for a thread of its own. */
export const createReader = async (url: string): Promise<ReadingDb> =>
  isPostgresUrl(url) ? (await postgresql()).createPostgresqlDb(url, 2) : createSqliteReader(sqliteFile(url));
