import type { Token } from "../lexis/token";
import { functionWords } from "../words/commonWords";
import { eventWords } from "../words/eventWords";
import { organizationWords } from "../words/organizationWords";
import { nameEvidence } from "./nameEvidence";

const capital = (word: string): string => {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first.toUpperCase() + word.slice(first.length);
};

const isSmallWord = ({ kind, text, isCapital }: Token): boolean =>
  kind === "word" && !isCapital && /^\p{Ll}/u.test(text);

/** How many plain words stand between a name and "fair" or "museum" at most: "bologna children's book fair". */
const farthest = 2;

/** Whether a place is within a name that an occasion or an organisation ends: "frankfurt book fair", "tate library". */
const isWithinName = (tokens: readonly Token[], isName: readonly boolean[], at: number): boolean => {
  let before = at - 1;
  while (at - before <= farthest && !isName[before] && isBetween(tokens[before])) before -= 1;
  if (!isName[before]) return false;
  for (let after = at; after <= before + 1 + farthest; after += 1) {
    const low = tokens[after]?.low ?? "";
    if (eventWords.has(low) || (after === before + 1 && organizationWords.has(low))) return true;
    if (!isBetween(tokens[after])) return false;
  }
  return false;
};

const isBetween = (token: Token | undefined): boolean =>
  token?.kind === "word" && !functionWords.has(token.low);

/** A letter and the full stop behind it, which is its own where it is an initial. */
const initialAt = (tokens: readonly Token[], at: number): Token | null => {
  const [letter, stop] = [tokens[at], tokens[at + 1]];
  if (!letter || !stop || !/^\p{Ll}$/u.test(letter.text) || stop.low !== "." || stop.isApart) return null;
  return { ...letter, text: `${letter.text}.`, low: `${letter.low}.`, end: stop.end };
};

const joined = (tokens: readonly Token[]): Token[] => {
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const initial = /^[b-hj-z]$/.test(token.low) ? initialAt(tokens, at) : null;
    found.push(initial ?? token);
    if (initial) at += 1;
  }
  return found;
};

/** A text without capitals with those that its names would have, as far as the words tell: "met dana ruiz at nypl". */
export const recased = (written: readonly Token[]): Token[] => {
  const tokens = joined(written);
  const isName: boolean[] = [];
  for (const [at, token] of tokens.entries())
    isName.push(token.isCapital || (isSmallWord(token) && nameEvidence({ tokens, isName }, at) > 0));
  return tokens.map((token, at) =>
    isSmallWord(token) && (isName[at] === true || isWithinName(tokens, isName, at))
      ? { ...token, text: capital(token.text), isCapital: true, isGuess: true }
      : token,
  );
};
