const base = 0x01000193;

/**
 * A number for a text, and one for it without each of its letters but the first: two texts a slip of the pen apart have one
 * in common. Others may have by chance, once in thousands of millions. Numbers, since ten thousand names make 150,000 texts.
 */
export const typoHashes = (text: string): number[] => {
  let whole = 0;
  // Of the text without one letter, as far as it was read; each letter read goes on to all of them.
  const without: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    for (let typo = 0; typo < without.length; typo += 1)
      without[typo] = (Math.imul(without[typo] ?? 0, base) + letter) | 0;
    if (at > 0) without.push(whole);
    whole = (Math.imul(whole, base) + letter) | 0;
  }
  return [whole, ...without];
};
