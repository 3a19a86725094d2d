import { foldText } from "./foldText";
import { nameSuffixes, titles as allTitles } from "./nameTitles";
import { nameGroups } from "./nicknames";
import { romanised } from "./romanised";
import { soundKey } from "./soundKey";

export interface NameWord {
  readonly plain: string;
  readonly sound: string;
  readonly initial: boolean;
  /** The given names it may be a form of. */
  readonly given: readonly number[];
}

/** Around a name, of no weight in it. "Ma" and "lady" may be somebody's. */
const titles = new Set(
  foldText(`${allTitles} ${nameSuffixes} lady sr dipl`)
    .split(" ")
    .filter((word) => word !== "ma"),
);
const particles = new Set(
  "von van vom zu zur zum de den der del della di da do dos das du la le les el al bin ibn ben y e und and of ter ten af av".split(
    " ",
  ),
);

const most = 5;

const wordsIn = (text: string): string[] =>
  romanised(foldText(text.replace(/['’ʼ`]/g, "")))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** The text without what is said in brackets or quotation marks, a nickname mostly. */
const withoutAsides = (name: string): string => name.replace(/\([^()]*\)|"[^"]*"|“[^“”]*”|«[^«»]*»/g, " ");

/** Computes the keys of a word. */
export type MakeNameWord = (plain: string) => NameWord;

const nameWord: MakeNameWord = (plain) => {
  const sound = soundKey(plain);
  const initial = plain.length === 1 && /[a-z]/.test(plain);
  return { plain, sound, initial, given: initial ? [] : nameGroups(sound) };
};

/** Returns a function that computes the keys of each word only once, for many names. */
export const wordMaker = (): MakeNameWord => {
  const made = new Map<string, NameWord>();
  return (plain) => {
    const there = made.get(plain) ?? nameWord(plain);
    made.set(plain, there);
    return there;
  };
};

const without = (words: readonly string[], small: ReadonlySet<string>): readonly string[] => {
  const left = words.filter((word, at) => !small.has(word) || (word.length === 1 && at > 0));
  return left.length > 0 ? left : words;
};

/** "Ruiz, Dana" is given before family; what follows the comma in "Dana Ruiz, PhD" is nothing but titles. */
const inOrder = (name: string): string[] => {
  const [before = "", after = "", ...rest] = name.split(",");
  const turned = wordsIn([after, ...rest].join(" ")).filter((word) => !titles.has(word));
  return turned.length > 0 ? [...turned, ...wordsIn(before)] : wordsIn(before);
};

/**
 * The words of a name as they are compared, given name first: without titles, particles and asides, in Latin letters.
 * Empty for what is no name: an e-mail address, a number. `Dr. Ruiz, Dana M.` gives dana, m, ruiz.
 */
const nameKeys = (name: string, wordOf: MakeNameWord): NameWord[] => {
  if (name.includes("@") || !/\p{L}/u.test(name)) return [];
  const said = withoutAsides(name);
  const words = without(without(inOrder(/\p{L}/u.test(said) ? said : name), titles), particles);
  const kept = words.length > most ? [...words.slice(0, most - 1), ...words.slice(-1)] : words;
  return kept.map(wordOf);
};

/**
 * All names of a person: the name, what stands in brackets in it, and the preferred name with the family name.
 */
export const namesOfPerson = (
  name: string,
  preferredName: string | null | undefined,
  wordOf: MakeNameWord,
): NameWord[][] => {
  const first = nameKeys(name, wordOf);
  const asides = [...name.matchAll(/\(([^()]+)\)|"([^"]+)"|“([^“”]+)”/g)].map((aside) =>
    aside.slice(1).join(""),
  );
  const others = [...asides, preferredName ?? ""]
    .map((called) => nameKeys(called, wordOf))
    .filter((words) => words.length > 0)
    .map((words) => (words.length > 1 ? words : [...words, ...first.slice(-1)]));
  return first.length > 0 ? [first, ...(first.length > 1 ? others : [])] : others;
};
