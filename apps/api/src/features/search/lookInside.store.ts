import type { Tx } from "@followthrough/db";
import { type SearchTerm, pieceOf, termOrWords } from "@followthrough/domain";
import { type Given, statement } from "../../sql/statement";

/** More words than anybody means by a piece of one. */
const mostWords = 200;

// It goes over the words of the account, which are far fewer than its texts; only a search that found no name asks it.
const selectHolding = statement((db, { piece }: Given<{ piece: string }>) =>
  db
    .selectFrom("SearchWord as w")
    .where("w.word", "like", piece)
    .select("w.word")
    .orderBy("w.word")
    .limit(mostWords),
);

/** The terms with the words of the account that hold what was typed: "ana" in Dana; null where there are none. */
export const lookInside = async (
  tx: Tx,
  accountId: string,
  terms: readonly SearchTerm[],
): Promise<SearchTerm[] | null> => {
  let isAny = false;
  const result: SearchTerm[] = [];
  for (const term of terms) {
    const piece = pieceOf(term);
    const rows = piece === null ? [] : await selectHolding(tx, accountId, { piece: `%${piece}%` });
    isAny ||= rows.length > 0;
    result.push(
      rows.length > 0
        ? termOrWords(
            term,
            rows.map(({ word }) => word),
          )
        : term,
    );
  }
  return isAny ? result : null;
};
