import type { BeforeCommit, Db } from "./db";
import { createPostgresqlDb } from "./postgresql";
import { createSqliteDb } from "./sqlite";

export const isPostgresUrl = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);

/** The file of a `file:` address. */
export const sqliteFile = (url: string): string => {
  if (!url.startsWith("file:")) throw new Error("a database address begins with file: or postgres://");
  return url.slice("file:".length);
};

/** Opens a database by its address: `file:/data/followthrough.db` or `postgres://…`. It must have been migrated. */
export const createDb = (
  url: string,
  { poolSize, beforeCommit }: { readonly poolSize?: number; readonly beforeCommit?: BeforeCommit } = {},
): Promise<Db> =>
  isPostgresUrl(url)
    ? createPostgresqlDb(url, poolSize, beforeCommit)
    : createSqliteDb(sqliteFile(url), beforeCommit);
