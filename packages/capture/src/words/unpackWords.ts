// A list of words as it is where the app is built (apps/web/packWords.ts): sorted, each as how many letters it has of the one
// before, as a capital, and what is new in it.

const firstLetter = "A".charCodeAt(0);

/** The words that were packed; an underscore stands for the space within one. */
export const unpackWords = (packed: string): ReadonlySet<string> => {
  const words = new Set<string>();
  let word = "";
  for (const [, shared = "A", rest = ""] of packed.matchAll(/([A-Z])([^A-Z]*)/g)) {
    word = word.slice(0, shared.charCodeAt(0) - firstLetter) + rest;
    words.add(word.replaceAll("_", " "));
  }
  return words;
};
