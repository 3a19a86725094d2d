import { Prisma, type Tx } from "@followthrough/db";
import { keyTable } from "../../sql/keyTable";

/** No text that begins with another is after it and this, whatever the script. */
const last = "\u{10FFFF}";

/** The words of the account's index that begin with one of these, at most `most`. */
export const wordsBeginning = async (
  tx: Tx,
  accountId: string,
  beginnings: readonly string[],
  most: number,
): Promise<string[]> => {
  const rows = await tx.rows<{ word: string }>(Prisma.sql`
    SELECT DISTINCT w."word" FROM ${keyTable(tx, beginnings)} k CROSS JOIN "SearchWord" w
    WHERE w."accountId" = ${accountId} AND w."word" >= k."key" AND w."word" < k."key" || ${last} LIMIT ${most}`);
  return rows.map(({ word }) => word);
};
