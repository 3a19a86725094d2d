import { Prisma } from "@followthrough/db";
import type { SearchTerm, SearchToken } from "@followthrough/domain";

const token = (key: string, { text, whole }: SearchToken): string => `"${key}${text}"${whole ? "" : "*"}`;

/** What FTS5 is asked: each term by one of its ways, each way by all its tokens. Tokens hold no quotes. */
const question = (
  key: string,
  terms: readonly SearchTerm[],
  where: "inName" | "anywhere",
  facts: readonly SearchToken[],
): string =>
  [
    ...facts.map((fact) => token(key, fact)),
    ...terms.map((term) => {
      const ways = term[where].map((way) => way.map((one) => token(key, one)).join(" AND "));
      return `(${ways.map((way) => `(${way})`).join(" OR ")})`;
    }),
  ].join(" AND ");

/** The documents that hold the terms, as a subquery of one column `seq`, the latest touched first. */
export const matchSqlite = (
  ...[key, terms, where, facts, most]: [...Parameters<typeof question>, number]
): Prisma.Sql => Prisma.sql`
  SELECT i.rowid AS "seq" FROM "SearchIndex" i WHERE i."SearchIndex" MATCH ${question(key, terms, where, facts)}
  ORDER BY i.rowid DESC LIMIT ${most}`;
