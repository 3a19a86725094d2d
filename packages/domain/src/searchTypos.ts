const alphabet = [..."abcdefghijklmnopqrstuvwxyz"];

/** The letters a typo may have replaced: those of the word's own script. */
const lettersFor = (word: string): readonly string[] =>
  /\p{Script=Cyrillic}/u.test(word)
    ? [..."абвгдежзиклмнопрстуфхцчшщъыьэюя"]
    : /\p{Script=Greek}/u.test(word)
      ? [..."αβγδεζηθικλμνξοπρστυφχψω"]
      : alphabet;

/**
 * Every word one typo away from a folded word of four letters or more: a letter added, missing or wrong, or two
 * neighbours swapped. `dnaa` gives `dana` among some 240. Sorted; without the word itself.
 */
export const wordsOneTypoAway = (word: string): string[] => {
  const letters = [...word];
  const found = new Set<string>();
  for (let at = 0; at <= letters.length; at += 1) {
    const before = letters.slice(0, at).join("");
    const [here = "", next = "", ...rest] = letters.slice(at);
    const after = rest.join("");
    if (here) found.add(before + next + after);
    if (next) found.add(before + next + here + after);
    for (const letter of lettersFor(word)) {
      if (here) found.add(before + letter + next + after);
      found.add(before + letter + here + next + after);
    }
  }
  found.delete(word);
  return [...found].toSorted();
};

/** Words shorter than this do not match the beginning of a longer word: they say too little. */
const shortestBeginning = 5;

/**
 * Picks the words that were probably meant, out of those that begin with a misspelling of `word`: words that are one
 * typo away as a whole; otherwise, for a word of five letters or more and unless some word begins as typed, those
 * that begin with a misspelling. At most twenty, the shortest first.
 */
export const intendedWords = (
  word: string,
  found: readonly string[],
  misspellings: readonly string[],
): string[] => {
  const near = new Set(misspellings);
  const whole = found.filter((one) => near.has(one));
  const isKnown = found.some((one) => one.startsWith(word));
  const meant = whole.length > 0 || isKnown || word.length < shortestBeginning ? whole : found;
  return meant.toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1)).slice(0, 20);
};
