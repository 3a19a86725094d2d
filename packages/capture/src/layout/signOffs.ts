import type { Token } from "../lexis/token";
import { closingWords, signOffs } from "../words/layoutWords";
import { phraseLength } from "../words/phrases";

const isStart = (token: Token | undefined): boolean =>
  token === undefined || token.kind === "break" || /^(?:[.!?>]|->)$/.test(token.low);

/** Thanks that are said to somebody, or owed, unless nothing else is in their line. */
const isThanks = (low: string): boolean => /^(?:thanks?|thx|many|with|tia)$/.test(low);

/** Whether from here on nothing stands but a name of some words. */
const isNameAlone = (tokens: readonly Token[], from: number): boolean => {
  let at = from;
  while (at < tokens.length && tokens[at]?.kind === "word" && at - from < 5) at += 1;
  return (
    at > from &&
    (tokens[at] === undefined || tokens[at]?.kind === "break") &&
    tokens[from]?.isCapital === true
  );
};

const mostClosing = 5;

/** "With every good wish", "Warm wishes from us all" as a line of its own: how many words it has; 0 where it is none. */
const closingLength = (tokens: readonly Token[], from: number): number => {
  let to = from;
  while (tokens[to]?.kind === "word") to += 1;
  const isLine = tokens[to] === undefined || tokens[to]?.kind === "break" || tokens[to]?.low === ",";
  const isClosing = tokens.slice(from, to).some(({ low }) => closingWords.has(low));
  return isLine && isClosing && to - from <= mostClosing ? to - from : 0;
};

/** Where the words end with which a letter ends, before its signature: "Rgds,", "Best, Martin Fischer"; null where none begin. */
const signOffEnd = (tokens: readonly Token[], from: number): number | null => {
  if (!isStart(tokens[from - 1])) return null;
  const length = phraseLength(
    signOffs,
    (at) => (tokens[at]?.kind === "word" ? (tokens[at]?.low ?? "") : ""),
    from,
  );
  const ending = length > 0 ? length : closingLength(tokens, from);
  if (ending === 0) return null;
  let to = from + ending;
  while (/^[,.!-]$/.test(tokens[to]?.low ?? "")) to += 1;
  const isLine = tokens[to] === undefined || tokens[to]?.kind === "break";
  const isSigned = to > from + ending && !isThanks(tokens[from]?.low ?? "") && isNameAlone(tokens, to);
  // A whole note of "Thanks" or "Best" is one's own.
  return (isLine && from > 0) || isSigned ? to : null;
};

/** The tokens without sign-offs; what is signed begins a line. */
export const withoutSignOffs = (tokens: readonly Token[]): Token[] => {
  const laid: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const end = signOffEnd(tokens, at);
    if (end === null) {
      laid.push(token);
      at += 1;
      continue;
    }
    const last = tokens[end - 1] ?? token;
    laid.push({
      ...last,
      kind: "break",
      low: "\n",
      text: "",
      isCapital: false,
      isUpper: false,
      isSignOff: true,
    });
    at = end;
  }
  return laid;
};
