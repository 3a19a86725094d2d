import type { Token } from "../lexis/token";
import { functionWords, verbs } from "../words/commonWords";

const fewestWords = 3;

const isLatinWord = ({ kind, text }: Token): boolean => kind === "word" && /\p{Script=Latin}{2}/u.test(text);

/** Whether a text is written in capitals throughout, so that they tell nothing: not "NYPL" or "DANA RUIZ" alone. */
export const isShouted = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(isLatinWord);
  return (
    words.length >= fewestWords &&
    words.every(({ text }) => !/\p{Ll}/u.test(text.replace(/['’]s$/u, ""))) &&
    words.some(({ low }) => low.length > 1 && (functionWords.has(low) || verbs.has(low)))
  );
};

const small = (token: Token): Token => {
  const text = token.text.toLowerCase();
  // "21ST" is a number as "21st" is.
  const isNumber = /^\d/.test(text);
  const isLatin = isNumber || /^\p{Script=Latin}/u.test(text);
  return {
    ...token,
    kind: isNumber ? "number" : token.kind,
    text,
    isCapital: !isLatin && token.isCapital,
    isUpper: false,
  };
};

/** The same in small letters, for whatever looks at how a word is written. */
export const lowered = (tokens: readonly Token[]): Token[] =>
  tokens.map((token) => (token.kind === "word" ? small(token) : token));
