const base = 0x01000193;

/**
 * Returns a hash of the text and one of the text without each of its letters except the first. Two texts one typo
 * apart share a hash; others share one by chance only once in billions. Numbers, because ten thousand names would
 * make 150,000 strings.
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
