import { type Word, dictionary } from "./dictionary";

const endings = /(?:s|es|n|en|x)$/;
/** Without "your" at the end of a Turkish word: `tarihiniz` is `tarihi`, `unvanınız` `unvan`. */
export const withoutYour = (text: string): string[] =>
  [/n[iu]z$/, /[iu]n[iu]z$/].filter((your) => your.test(text)).map((your) => text.replace(your, ""));

/** What German, Dutch and Swedish put between the parts of one word. */
const links = ["", "s", "n", "en", "es", "er", "e"];
const shortest = 3;
const longest = 40;

const isContent = (word: Word): boolean => word.is !== "small" || word.small === "number";

/** The parts of a word written in one: `teilnehmername` is `teilnehmer` and `name`. Null where not all of it is known. */
const compound = (text: string, left = 3): Word[] | null => {
  if (left === 0) return null;
  for (let end = text.length - shortest; end >= shortest; end -= 1) {
    const first = dictionary.get(text.slice(0, end));
    if (!first || !isContent(first)) continue;
    for (const link of links) {
      if (!text.startsWith(link, end)) continue;
      const rest = text.slice(end + link.length);
      const last = dictionary.get(rest);
      if (last && isContent(last) && rest.length >= shortest) return [first, last];
      const more = rest.length >= 2 * shortest ? compound(rest, left - 1) : null;
      if (more) return [first, ...more];
    }
  }
  return null;
};

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const grammar = /^[\p{Script=Hiragana}ー]$/u;

/** The words of a text that is written without blanks, the longest known ones first; null for what is left over. */
const segments = (text: string): (Word | null)[] => {
  const found: (Word | null)[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + 14);
    while (end > at && !dictionary.has(text.slice(at, end))) end -= 1;
    if (end > at) {
      found.push(dictionary.get(text.slice(at, end)) ?? null);
      at = end;
    } else {
      if (!grammar.test(text.charAt(at)) && found.at(-1) !== null) found.push(null);
      at += 1;
    }
  }
  return found;
};

const found = new Map<string, readonly (Word | null)[]>();
/** Words of files are looked up again and again, but of no file are all kept. */
const mostFound = 5_000;

const look = (text: string): readonly (Word | null)[] => {
  if (unspaced.test(text)) return segments(text.slice(0, 60));
  const stem = [
    text.replace(endings, ""),
    text.replace(/ies$/, "y"),
    ...withoutYour(text),
    // "His" and "of" at the end of a Turkish word.
    ...(text.length > 5 ? [text.replace(/s?[iu]$/, ""), text.replace(/n?[iu]n$/, "")] : []),
  ]
    .filter((one) => one !== text && one.length >= 2)
    .map((one) => dictionary.get(one))
    .find((word) => word !== undefined);
  if (stem) return [stem];
  const isLong = text.length >= 2 * shortest && text.length <= longest;
  return (isLong ? compound(text) : null) ?? [null];
};

/** What one word says: itself, without an ending, or its parts; null for each part that is not known. */
export const knownWord = (text: string): readonly (Word | null)[] => {
  const word = dictionary.get(text);
  if (word) return [word];
  const there = found.get(text);
  if (there) return there;
  const looked = look(text);
  if (found.size < mostFound) found.set(text, looked);
  return looked;
};
