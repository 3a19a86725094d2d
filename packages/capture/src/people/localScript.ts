import type { Token } from "../lexis/token";
import { choreVerbs } from "../words/choreWords";
import { wordSet } from "../words/wordSet";
import type { NoteText } from "./noteText";

// Names are read in any script, sentences in English alone. In a script without capitals nothing else tells the two apart
// than how many words there are, and what stands around them.

/** Words within a name, and more of them are no more names: محمد بن عبد الله. */
const within = wordSet("بن ابن بنت أبو ابو أم ام عبد آل ال בן בת בר אבו abu");

/** As many words as somebody's name has, where nothing else says that it is one; after "met" and the like, one more. */
const mostAlone = 3;
const mostAfterVerb = 4;

/** Whether a word is written in letters other than ours: Hebrew, Arabic, Cyrillic, Chinese. */
export const isLocal = (token: Token | undefined): boolean =>
  token?.kind === "word" && /\p{L}/u.test(token.text) && !/\p{Script=Latin}/u.test(token.text);

/** Whether a word is of a script that knows no capitals. */
export const isUncased = (token: Token | undefined): boolean =>
  isLocal(token) && /^\p{Lo}/u.test(token?.text ?? "");

const isStop = (token: Token | undefined): boolean =>
  token === undefined || token.kind === "break" || /^[.!?;]$/.test(token.low);

/** What is longer than this is no name, wherever it ends. */
const farthest = 40;

/** The tokens around a place, up to those that end them on either side, or as far as it matters. */
const around = (tokens: readonly Token[], at: number, ends: (token: Token | undefined) => boolean) => {
  let [from, to] = [at, at];
  while (from > 0 && at - from < farthest && !ends(tokens[from - 1])) from -= 1;
  while (to < tokens.length && to - at < farthest && !ends(tokens[to])) to += 1;
  return tokens.slice(from, to);
};

const countNames = (tokens: readonly Token[]): number =>
  tokens.filter((token) => token.kind === "word" && !within.has(token.low)).length;

const isMark = (token: Token | undefined): boolean => isStop(token) || token?.kind === "mark";
const isBreak = (token: Token | undefined): boolean => token === undefined || token.kind === "break";

const isWhollyLocal = (tokens: readonly Token[]): boolean =>
  tokens.every((token) => token.kind !== "word" || isLocal(token));

/**
 * Whether a place is in words without one in our letters that are more than somebody's name, alone or with their details after
 * a comma: something to be done, or told, in a language that is not read.
 */
export const isUnreadAt = ({ tokens }: NoteText, at: number): boolean => {
  const token = tokens[at];
  const sentence = around(tokens, at, isStop);
  if (!token || !isLocal(token) || !isWhollyLocal(sentence)) return false;
  const details = sentence.findIndex((one) => isMark(one));
  const name = details === -1 ? sentence : sentence.slice(0, details);
  if (countNames(name) > mostAlone || !name.includes(token)) return true;
  const line = around(tokens, at, isBreak);
  return isWhollyLocal(line) && line.some((one, place) => isStop(one) && place < line.length - 1);
};

/** Whether words without capitals go on for longer than a name does, so that nobody knows where it ends. */
export const isLongerThanName = ({ tokens }: NoteText, from: number): boolean => {
  let to = from;
  while (to - from < farthest && isUncased(tokens[to])) to += 1;
  return countNames(tokens.slice(from, to)) > mostAfterVerb;
};

/**
 * Whether a name ends before a word in other letters. "Buy דנה כהן a card": what is small in ours is no part of it; an initial is,
 * with its full stop. "Call Dana Ruiz לקנות כרטיסים": of what knows no capitals one word may be the family name, and no more.
 */
export const breaksScript = ({ tokens }: NoteText, from: number, at: number): boolean => {
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  if (isUncased(token) && at > from && !isLocal(tokens[from])) {
    const isFamilyName = at === from + 1 && !isUncased(tokens[at + 1]);
    return !isFamilyName || choreVerbs.has(tokens[from]?.low ?? "");
  }
  if (isLocal(token) || !tokens.slice(from, at).some(isLocal)) return false;
  const isLetter = /^\p{L}$/u.test(token.text);
  return !token.isCapital || (isLetter && tokens[at + 1]?.isCapital !== true);
};
