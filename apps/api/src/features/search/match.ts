import type { Prisma, Tx } from "@followthrough/db";
import type { SearchTerm, SearchToken } from "@followthrough/domain";
import { matchPostgresql } from "./matchPostgresql";
import { matchSqlite } from "./matchSqlite";

export interface Match {
  readonly terms: readonly SearchTerm[];
  /** The terms as they are to be marked in what is found. */
  readonly shown: readonly SearchTerm[];
  readonly where: "inName" | "anywhere";
  readonly facts?: readonly SearchToken[];
  readonly most: number;
}

/** What each token of an account begins with in the index; the migration says the same in SQL. */
export const keyOf = (accountId: string): string => accountId.replaceAll("-", "").slice(-8).toLowerCase();

/**
 * The documents that hold all terms, as a subquery of one column `seq`. Two accounts may have the same key, if hardly
 * ever: whoever joins the documents asks for the account again.
 */
export const match = (
  tx: Tx,
  accountId: string,
  { terms, where, facts = [], most }: Omit<Match, "shown">,
): Prisma.Sql => {
  const ask = tx.dialect === "sqlite" ? matchSqlite : matchPostgresql;
  return ask(keyOf(accountId), terms, where, facts, most);
};
