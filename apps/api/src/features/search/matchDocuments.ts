import type { Prisma, Tx } from "@followthrough/db";
import type { SearchTerm, SearchToken } from "@followthrough/domain";
import { matchPostgresql } from "./matchPostgresql";
import { matchSqlite } from "./matchSqlite";

export interface DocumentMatch {
  readonly terms: readonly SearchTerm[];
  /** The terms as they are to be marked in what is found. */
  readonly shown: readonly SearchTerm[];
  readonly where: "inName" | "anywhere";
  readonly facts?: readonly SearchToken[];
  readonly most: number;
}

/** What each token of an account begins with in the index; the migration says the same in SQL. */
export const accountKey = (accountId: string): string =>
  accountId.replaceAll("-", "").slice(-8).toLowerCase();

/**
 * The documents that hold all terms, as a subquery of one column `seq`. Two accounts may have the same key, if hardly
 * ever: whoever joins the documents asks for the account again.
 */
export const matchDocuments = (
  tx: Tx,
  accountId: string,
  { terms, where, facts = [], most }: Omit<DocumentMatch, "shown">,
): Prisma.Sql => {
  const ask = tx.dialect === "sqlite" ? matchSqlite : matchPostgresql;
  return ask(accountKey(accountId), terms, where, facts, most);
};
