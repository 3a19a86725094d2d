// The words of the grammar weigh more than they say: in a list that is sorted most begin as the one before does. Where the
// app is built, each list is written so, and read again where it is used.

const firstLetter = 65;
const longestShared = 25;

/** Words sorted, each as how many letters it has of the one before, as a capital, and what is new in it. */
export const packWords = (words: readonly string[]): string => {
  let before = "";
  return [...new Set(words)]
    .toSorted()
    .map((word) => {
      let shared = 0;
      while (shared < longestShared && shared < before.length && before[shared] === word[shared]) shared += 1;
      before = word;
      return `${String.fromCharCode(firstLetter + shared)}${word.slice(shared)}`;
    })
    .join("");
};

/** Fewer are as short as they stand. */
const fewest = 15;
const list = /\bwordSet\(\s*((?:"[^"\\\n]*"[\s,]*)+)\)/g;

const wordsOf = (texts: string): string[] =>
  [...texts.matchAll(/"([^"]*)"/g)]
    .flatMap(([, text = ""]) => text.split(/\s+/))
    .filter((word) => word !== "");

/** A module's source, with its lists of words packed. */
export const withPackedWords = (source: string): string =>
  source.replaceAll(list, (whole, texts: string) => {
    const words = wordsOf(texts);
    // A capital tells where the next word begins.
    const isPlain = words.length >= fewest && !/[A-Z\\]/.test(texts);
    return isPlain ? `unpackWords(${JSON.stringify(packWords(words))})` : whole;
  });
