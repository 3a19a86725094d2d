import type { Tx } from "@followthrough/db";
import { type SearchTerm, meantWords, oneSlipAway, slippedTerm } from "@followthrough/domain";
import { wordsBeginning } from "./wordsBeginning.store";

/** The terms with the words of the account that each may have been meant for; null where there are none. */
export const forgiven = async (
  tx: Tx,
  accountId: string,
  terms: readonly SearchTerm[],
): Promise<SearchTerm[] | null> => {
  let isAny = false;
  const result: SearchTerm[] = [];
  for (const term of terms) {
    const slips = term.slipsOf === null ? [] : oneSlipAway(term.slipsOf);
    const found = slips.length === 0 ? [] : await wordsBeginning(tx, accountId, slips, 2000);
    const meant = meantWords(term.slipsOf ?? "", found, slips);
    isAny ||= meant.length > 0;
    result.push(meant.length > 0 ? slippedTerm(term, meant) : term);
  }
  return isAny ? result : null;
};
