import type { Tx } from "@followthrough/db";
import { sql } from "kysely";
import { keys } from "../../sql/keyTable";
import { type Given, statement } from "../../sql/statement";

/** No text that begins with another is after it and this, whatever the script. */
const last = "\u{10FFFF}";

const selectWords = statement(
  (db, { beginnings, most }: Given<{ beginnings: readonly string[]; most: number }>) =>
    db
      .selectFrom(keys(db, beginnings))
      .crossJoin("SearchWord as w")
      .whereRef("w.word", ">=", "k.key")
      .where("w.word", "<", sql<string>`k."key" || ${sql.val(last)}`)
      .select("w.word")
      .distinct()
      .limit(most),
);

/** The words of the account's index that begin with one of these, at most `most`. */
export const wordsBeginning = async (
  tx: Tx,
  accountId: string,
  beginnings: readonly string[],
  most: number,
): Promise<string[]> => {
  const rows = await selectWords(tx, accountId, { beginnings, most });
  return rows.map(({ word }) => word);
};
