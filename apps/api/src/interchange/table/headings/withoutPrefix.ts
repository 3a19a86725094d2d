import { headingWords } from "./headingWords";
import { knownWord } from "./knownWord";

const parts = /^[\s\p{P}]*([\p{L}\p{N}]+)[\s\p{P}]+(?=\S)/u;

/**
 * Headings without the word that most of them begin with and nobody knows: the event's, or the form's. `MAPCON Name`, `MAPCON
 * E-mail` are a name and an e-mail.
 */
export const withoutPrefix = (headings: string[]): string[] => {
  const firsts = headings.map((heading) => parts.exec(heading.slice(0, 200))?.[1] ?? "");
  const counts = new Map<string, number>();
  for (const first of firsts) if (first !== "") counts.set(first, (counts.get(first) ?? 0) + 1);
  const shared = [...counts].find(([first, count]) => {
    const words = headingWords(first).filter((word) => !/^\d+$/.test(word));
    const isUnknown = words.length > 0 && words.every((word) => knownWord(word).includes(null));
    return count >= 3 && count * 2 >= headings.length && isUnknown;
  })?.[0];
  return shared === undefined
    ? headings
    : headings.map((heading, at) => (firsts[at] === shared ? heading.replace(parts, "") : heading));
};
