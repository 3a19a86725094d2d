import { nameAgreement } from "./nameAgreement";
import { namesOfPerson, wordMaker } from "./nameKeys";

interface Named {
  readonly name: string;
  readonly preferredName?: string | null | undefined;
}

const wordOf = wordMaker();

const isLatin = (text: string): boolean => /^[a-z0-9 ]*$/.test(text);

/**
 * Whether two people with one address may be one: their names agree somewhere, or one of them says too little. A name
 * that changed by marriage leaves the given name, so `Ann Smith` may have become `Ann Jones`; where the address is an
 * office's that is too little. `Rosa Delgado` is not `Jonah Kim`, and `Tom Smith` is not `Ann Smith`, though one bought the
 * tickets for both.
 */
export const couldShareAddress = (
  one: Named,
  other: Named,
  { isOffice }: { readonly isOffice: boolean },
): boolean => {
  const [names, others] = [one, other].map(({ name, preferredName }) =>
    namesOfPerson(name, preferredName, wordOf),
  ) as [ReturnType<typeof namesOfPerson>, ReturnType<typeof namesOfPerson>];
  if (names.length === 0 || others.length === 0) return true;
  return names.some((words) =>
    others.some((otherWords) => {
      const [text, otherText] = [words, otherWords].map((all) => all.map(({ plain }) => plain).join(" ")) as [
        string,
        string,
      ];
      // The same name in two scripts agrees in no letter.
      if (isLatin(text) !== isLatin(otherText)) return true;
      const agreement = nameAgreement(words, otherWords);
      return agreement === "family" ? !isOffice : agreement !== "given" && agreement !== "different";
    }),
  );
};
