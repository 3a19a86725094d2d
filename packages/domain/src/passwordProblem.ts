import { commonWords, smallWords } from "./commonPasswords";
import { isKeyWalk } from "./keyWalks";

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const letterFor: Readonly<Record<string, string>> = {
  "0": "o",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
  "€": "e",
  "+": "t",
};

/** "p@ssw0rd" as it is read; a one stands for i or for l. */
const read = (text: string, one: "i" | "l"): string =>
  text
    .replace(/[1!|]/g, one)
    .replace(/[034578@$€+]/g, (sign) => letterFor[sign] ?? sign)
    .replace(/[^\p{L}]/gu, "");

/** The ways a password may be meant as letters: what stands around them is dropped, signs among them are read. */
const lettersOf = (text: string): ReadonlySet<string> => {
  const head = text.replace(/[^\p{L}]+$/u, "");
  const core = head.replace(/^[^\p{L}]+/u, "");
  const readings = [head, core].flatMap((one) => [read(one, "i"), read(one, "l")]);
  return new Set([...readings, core.replace(/[^\p{L}]/gu, "")].filter((letters) => letters !== ""));
};

const longestWord = 24;

/** The fewest common words that make up the letters, where the account's own words and small ones count for nothing. */
const fewestWords = (letters: string, own: ReadonlySet<string>): number => {
  const fewest = [0, ...Array.from(letters, () => Infinity)];
  for (let end = 1; end <= letters.length; end += 1)
    for (let begin = Math.max(0, end - longestWord); begin < end; begin += 1) {
      const word = letters.slice(begin, end);
      const cost = own.has(word) || smallWords.has(word) ? 0 : commonWords.has(word) ? 1 : Infinity;
      fewest[end] = Math.min(fewest[end] ?? Infinity, (fewest[begin] ?? Infinity) + cost);
    }
  return fewest[letters.length] ?? Infinity;
};

const isRepeat = (text: string): boolean => {
  if (new Set(text).size <= 3) return true;
  for (let period = 1; period < 10 && period * 2 <= text.length; period += 1)
    if ([...text].every((sign, at) => at < period || sign === text[at - period])) return true;
  return false;
};

/** What somebody guessing a password may know about the account. */
export interface AccountWords {
  readonly name: string;
  readonly email: string;
}

const ownWordsOf = ({ name, email }: AccountWords): ReadonlySet<string> =>
  new Set(
    plain(`${name} ${email}`)
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= 2),
  );

/** Digits and signs beside a word; with more of them it is no longer the word that makes the password. */
const mostBeside = 8;
/** Digits alone must be many: a day or a telephone number has fewer. */
const fewestDigits = 16;

/**
 * Why a password is one of those that are guessed first, or null when it is none: a common word or two with digits and
 * signs, the account's own words, a row of keys, a repeat, digits alone. The length is not judged here.
 * "Password2026!" is, "correct horse battery" is not.
 */
export const passwordProblem = (password: string, account: AccountWords): string | null => {
  const text = plain(password);
  if (/^[\d\s./:+-]+$/.test(text) && text.replace(/\D/g, "").length < fewestDigits)
    return "is digits alone, which are guessed quickly; add words";
  if (isRepeat(text)) return "repeats itself; use several different words";
  if (isKeyWalk(text)) return "is a row of keys, letters or digits; use several different words";
  if (text.replace(/[\p{L}\s]/gu, "").length > mostBeside) return null;
  const own = ownWordsOf(account);
  const none: ReadonlySet<string> = new Set();
  for (const letters of lettersOf(text)) {
    if (fewestWords(letters, none) <= 2)
      return "is among the passwords that are tried first: a common word or two with little added; use several words";
    if (fewestWords(letters, own) <= 2)
      return "is made of your own name or address, which are guessed first; use other words";
  }
  return null;
};
