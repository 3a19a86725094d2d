import { nameAgreement } from "./nameAgreement";
import { type NameWord, namesOfPerson, wordMaker } from "./nameKeys";

interface Named {
  readonly name: string;
  readonly preferredName?: string | null | undefined;
}

const isLatin = (words: readonly NameWord[]): boolean =>
  words.every(({ plain }) => /^[a-z0-9]*$/.test(plain));

/**
 * Whether two people with one address may be one without asking: their names agree, or one of them says too little. `Rosa
 * Delgado` is not `Jonah Kim`, nor `Tom Smith` `Ann Smith`, though one bought the tickets for both. `Ann Smith` may have become
 * `Ann Jones` by marriage, and `Guest 1` not `Guest 2`: whoever shares nothing but the given name is asked about.
 */
export const couldShareAddress = (one: Named, other: Named): boolean => {
  // For these two alone: kept for longer it would grow by every name there is.
  const wordOf = wordMaker();
  const names = namesOfPerson(one.name, one.preferredName, wordOf);
  const others = namesOfPerson(other.name, other.preferredName, wordOf);
  if (names.length === 0 || others.length === 0) return true;
  return names.some((words) =>
    others.some((otherWords) => {
      // The same name in two scripts agrees in no letter.
      if (isLatin(words) !== isLatin(otherWords)) return true;
      return !["family", "given", "different"].includes(nameAgreement(words, otherWords));
    }),
  );
};
