import type { Tx } from "@followthrough/db";
import { type SearchTerm, type SearchToken, searchVersion } from "@followthrough/domain";
import { statement } from "../../sql/statement";
import { wordsBeginning } from "./wordsBeginning.store";

/** With more words than this beginning so, the index looks for the beginning itself. */
const mostWords = 60;

const selectVersion = statement((db) => db.selectFrom("Account as a").select("a.searchVersion"));

/** Whether the account's index is of this version of the program: that of an earlier one lacks words. */
export const hasCurrentIndex = async (tx: Tx, accountId: string): Promise<boolean> => {
  const [account] = await selectVersion(tx, accountId, {});
  return account?.searchVersion === searchVersion;
};

/**
 * The terms with the words of the account instead of their beginnings, where these are few. The index reads all entries
 * of a beginning before it answers the first, which takes long when one is a word of every second note; of whole words it
 * reads no more than is wanted.
 */
export const expandPrefixes = async (
  tx: Tx,
  accountId: string,
  terms: readonly SearchTerm[],
): Promise<SearchTerm[]> => {
  if (!(await hasCurrentIndex(tx, accountId))) return [...terms];
  const known = new Map<string, readonly string[]>();
  const spell = async (way: readonly SearchToken[]): Promise<(readonly SearchToken[])[]> => {
    const [token, ...others] = way;
    const [mark, beginning] = [token?.text.slice(0, 1), token?.text.slice(1) ?? ""];
    if (!token || token.whole || others.length > 0 || !/^\p{L}/u.test(beginning)) return [way];
    const words = known.get(beginning) ?? (await wordsBeginning(tx, accountId, [beginning], mostWords + 1));
    known.set(beginning, words);
    if (words.length === 0 || words.length > mostWords) return [way];
    return words.map((word) => [{ text: `${mark}${word}`, whole: true }]);
  };
  const spellAll = async (ways: SearchTerm["inName"]) => (await Promise.all(ways.map(spell))).flat();
  return Promise.all(
    terms.map(async (term) => ({
      ...term,
      inName: await spellAll(term.inName),
      anywhere: await spellAll(term.anywhere),
    })),
  );
};
