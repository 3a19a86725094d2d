import { readTime } from "./readTime";

/** Before where two meet. */
const beforePlace = /^(?:at|in|@)$/i;
/** The most words a place has that is named in a sentence. */
const mostWords = 6;
const isName = /^[\p{Lu}\p{Lo}\d]/u;
const joinsNames = /^(?:the|of|on|de|la|le|&|and)$/i;
const endsPart = /[.,;:!?]$/;

/** The name behind "at" as the word `at`: "the Field Museum" of "at the Field Museum works". Null where none is named there. */
export const placeNamedAt = (words: readonly string[], at: number): string | null => {
  if (!beforePlace.test(words[at] ?? "")) return null;
  const named: string[] = [];
  for (const word of words.slice(at + 1, at + 1 + mostWords)) {
    if (!isName.test(word) && !joinsNames.test(word)) break;
    named.push(word.replace(endsPart, ""));
    if (endsPart.test(word)) break;
  }
  const last = named.findLastIndex((word) => isName.test(word));
  const name = named.slice(0, last + 1).join(" ");
  return last === -1 || !/\p{L}/u.test(name) || readTime(name.toLowerCase()) !== null ? null : name;
};
