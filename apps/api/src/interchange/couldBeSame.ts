import { nameKey } from "./matchKeys";

const wordsOf = (name: string): string[] => nameKey(name).split(" ").filter(Boolean);

const matches = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/**
 * Whether two names may be one person's: all words of the shorter are in the longer, whole or begun. `L. Fernández` may
 * be `Lucía Fernández`; `Ann Smith` is not `Tom Smith`, though they share a number.
 */
export const couldBeSame = (one: string, other: string): boolean => {
  const [shorter, longer] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length);
  if (!shorter || !longer || shorter.length === 0) return false;
  const left = [...longer];
  return shorter.every((word) => {
    const exact = left.indexOf(word);
    const at = exact >= 0 ? exact : left.findIndex((candidate) => matches(word, candidate));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
};
