import { nameAgreement } from "./nameAgreement";
import { namesOfPerson, wordMaker } from "./nameKeys";

interface Named {
  readonly name: string;
  readonly preferredName?: string | null | undefined;
}

const wordOf = wordMaker();

const isLatin = (text: string): boolean => /^[a-z0-9 ]*$/.test(text);

/**
 * Whether two people with one address may be one without asking: their names agree, or one of them says too little. `Rosa
 * Delgado` is not `Jonah Kim`, nor `Tom Smith` `Ann Smith`, though one bought the tickets for both. `Ann Smith` may have become
 * `Ann Jones` by marriage, and `Guest 1` not `Guest 2`: whoever shares nothing but the given name is asked about.
 */
export const couldShareAddress = (one: Named, other: Named): boolean => {
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
      return !["family", "given", "different"].includes(nameAgreement(words, otherWords));
    }),
  );
};
