import { Prisma, type Tx } from "@followthrough/db";
import { Problem } from "../../http/problem";
import { archiveTables } from "../../sql/archiveTables";

/** Throws `account_not_empty` where an account holds anything that an archive holds. */
export const mustBeEmpty = async (tx: Tx, accountId: string): Promise<void> => {
  for (const { table } of archiveTables) {
    const [found] = await tx.rows(
      Prisma.sql`SELECT 1 FROM ${Prisma.raw(`"${table}"`)} WHERE "accountId" = ${accountId} LIMIT 1`,
    );
    if (found)
      throw new Problem(
        "account_not_empty",
        "There is something in this account already, perhaps in the trash. An archive is restored into a new one.",
      );
  }
};
