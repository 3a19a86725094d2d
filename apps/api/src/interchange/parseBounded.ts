/** Values in one text. The longest that the program writes, an act with everybody there is, has fewer. */
const mostValues = 1_000_000;

/** Each value but the first stands behind one of these; some that stand within words are counted too. */
const beforeValues = new Set([",", "[", "{"].map((sign) => sign.charCodeAt(0)));

const hasTooMany = (text: string): boolean => {
  // A text holds no more values than characters.
  if (text.length <= mostValues) return false;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (beforeValues.has(text.charCodeAt(at))) count += 1;
  return count > mostValues;
};

/**
 * What JSON says; null for what is none, and for more values than any archive has. A text of a few megabytes may be millions
 * of empty lists. It is read in one step, and one that needs more memory than its thread may have cannot be ended: it would
 * take the whole server with it.
 */
export const parseBounded = (text: string): { value: unknown } | null => {
  if (hasTooMany(text)) return null;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
};
