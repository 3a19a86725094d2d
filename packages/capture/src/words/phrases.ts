/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

export const phrasesByFirst = (list: string): Phrases => {
  const found = new Map<string, (readonly string[])[]>();
  const split = list.split("|").map((phrase) => phrase.trim().split(" "));
  for (const phrase of split.toSorted((one, other) => other.length - one.length)) {
    const [first = ""] = phrase;
    found.set(first, [...(found.get(first) ?? []), phrase]);
  }
  return found;
};

/** How many of the words from a place on are one of the phrases; 0 for none. */
export const phraseLength = (phrases: Phrases, lowAt: (at: number) => string, from: number): number =>
  phrases.get(lowAt(from))?.find((phrase) => phrase.every((word, at) => lowAt(from + at) === word))?.length ??
  0;
