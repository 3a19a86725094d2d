import type { Tx } from "@followthrough/db";
import { type SearchTerm, intendedWords, termOrWords, wordsOneTypoAway } from "@followthrough/domain";
import { wordsBeginning } from "./wordsBeginning.store";

/** The terms with the words of the account that each may have been meant for; null where there are none. */
export const allowTypos = async (
  tx: Tx,
  accountId: string,
  terms: readonly SearchTerm[],
): Promise<SearchTerm[] | null> => {
  let isAny = false;
  const result: SearchTerm[] = [];
  for (const term of terms) {
    const misspellings = term.typosOf === null ? [] : wordsOneTypoAway(term.typosOf);
    const found = misspellings.length === 0 ? [] : await wordsBeginning(tx, accountId, misspellings, 2000);
    const meant = intendedWords(term.typosOf ?? "", found, misspellings);
    isAny ||= meant.length > 0;
    result.push(meant.length > 0 ? termOrWords(term, meant) : term);
  }
  return isAny ? result : null;
};
