const sharedStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

/** Alike enough to be the same words, typed on or put right: "dana" and "dana ruiz", "dana ruis" and "dana ruiz". */
const isAlike = (a: string, b: string): boolean => {
  const shared = sharedStart(a, b);
  const shorter = Math.min(a.length, b.length);
  return shared > 1 && (shared === shorter || (shared >= 3 && shared >= shorter - 2));
};

/**
 * Which of the words now is meant by each of those noted down before: the same ones, else the only ones alike that
 * nothing else means. What was noted about words that are gone means nothing (-1).
 */
export const matchAnchors = (noted: readonly string[], now: readonly string[]): number[] => {
  const meant = noted.map((words) => now.indexOf(words));
  const taken = new Set(meant);
  return noted.map((words, at) => {
    const exact = meant[at] ?? -1;
    if (exact >= 0) return exact;
    const alike = now.flatMap((each, index) => (!taken.has(index) && isAlike(words, each) ? [index] : []));
    return alike.length === 1 ? (alike[0] ?? -1) : -1;
  });
};
