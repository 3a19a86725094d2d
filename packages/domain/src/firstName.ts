import { nameSuffixes, titles, titlesWithStop } from "./nameTitles";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const [plainTitles, stoppedTitles, suffixes] = [titles, titlesWithStop, nameSuffixes].map(setOf);

const bare = (word: string): string => word.toLowerCase().replace(/[.,]/g, "");
export const isTitle = (word: string): boolean =>
  !!plainTitles?.has(bare(word)) || (word.endsWith(".") && !!stoppedTitles?.has(bare(word)));
export const isSuffix = (word: string): boolean => !!suffixes?.has(bare(word)) || isTitle(word);
const isInitial = (word: string): boolean => /^(?:\p{L}\.-?)+$|^\p{Lu}$/u.test(word);

const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;
const katakana = /^[\p{Script=Katakana}ー]+$/u;

/** Names in a script in which the family comes first, but for those written after their sound. */
export const isFamilyFirst = (words: readonly string[]): boolean =>
  words.length > 1 &&
  words.every((word) => eastAsian.test(word)) &&
  !words.every((word) => katakana.test(word));

const wordsIn = (text: string): string[] => text.split(/[\s・]+/).filter(Boolean);

/** "Ruiz, Dana" as "Dana Ruiz"; what follows the comma in "Dana Ruiz, PhD" is nothing but letters behind a name. */
export const inOrder = (name: string): string[] => {
  const [before = "", after = "", ...rest] = name.split(",");
  const turned = wordsIn([after, ...rest].join(" "));
  return turned.some((word) => !isSuffix(word)) ? [...turned, ...wordsIn(before)] : wordsIn(before);
};

const calledIn = (name: string): string => {
  const nickname = /["“«]\s*(\p{L}[^"“”«»]{0,30}?)\s*["”»]/u.exec(name)?.[1];
  if (nickname) return nickname;
  // A dash or an accent that stands alone is nobody's name.
  const words = inOrder(name.replace(/\([^()]*\)/g, " ")).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const start = words.findIndex((word) => !isTitle(word));
  const called = words.slice(Math.max(start, 0)).filter((word, at) => at === 0 || !isSuffix(word));
  const [first = name] = called;
  if (isFamilyFirst(called)) return called.slice(1).join(" ");
  // A title and a family name, or initials and one: nobody is called by a part of it.
  const isFamilyAlone = called.length === 1 || (/^\p{Ll}/u.test(first) && /\s\p{Lu}/u.test(called.join(" ")));
  if (isFamilyAlone) return words.slice(0, Math.max(start, 0)).concat(called).join(" ");
  return called.slice(0, -1).find((word) => !isInitial(word)) ?? called.join(" ");
};

/**
 * What somebody is called in a sentence and a salutation: "Dana" of "Dana Ruiz", "Grace" of "Dr. Grace Lin", "John" of "Doe, John",
 * "Bob" of `Robert "Bob" Smith`. A title before a family name alone stays with it ("Herr Müller"), initials stay with the name
 * ("A. Weber"), and in East Asian scripts the family comes first, but for names written after their sound (katakana).
 */
export const firstName = (name: string): string => {
  const called = calledIn(name);
  // "7 Jr": a number alone calls nobody, and all of the name does.
  return /\p{L}/u.test(called) ? called : name;
};

/** The short name used in sentences: the preferred name if there is one, otherwise the first name. */
export const shortName = ({
  name,
  preferredName,
}: {
  readonly name: string;
  readonly preferredName: string | null;
}): string => preferredName ?? firstName(name);
