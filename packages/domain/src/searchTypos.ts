const alphabet = [..."abcdefghijklmnopqrstuvwxyz"];

/** The letters a word may have been meant to hold: those of its own script. */
const lettersFor = (word: string): readonly string[] =>
  /\p{Script=Cyrillic}/u.test(word)
    ? [..."абвгдежзиклмнопрстуфхцчшщъыьэюя"]
    : /\p{Script=Greek}/u.test(word)
      ? [..."αβγδεζηθικλμνξοπρστυφχψω"]
      : alphabet;

/**
 * Every word one slip away from a folded word of four letters or more: a letter too many, too few or wrong, or two
 * neighbours swapped. `dnaa` gives `dana` among some 240. Sorted; the word itself is not among them.
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

/** How long a word must be for the beginning of a longer one to count as meant: half a word says too little. */
const shortestBeginning = 5;

/**
 * Which of the words that begin with a slip of `word` were meant: those that are one slip away as a whole, or else, of
 * a word of five letters or more, those that begin so,
 * unless some begin as typed. At most twenty, the shortest first.
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
