import type { Token } from "../lexis/token";
import { wordSet } from "../words/wordSet";

const labels = wordSet(
  "from to cc bcc date sent subject reply-to von an datum betreff gesendet de à para fecha asunto objet da oggetto inviato van aan onderwerp",
);
/** Those that say nothing of whoever wrote. */
const readers = wordSet("to cc bcc date sent reply-to an datum gesendet para fecha inviato aan à");

const isLabel = (tokens: readonly Token[], at: number): boolean =>
  (at === 0 || tokens[at - 1]?.kind === "break") &&
  labels.has(tokens[at]?.low ?? "") &&
  tokens[at + 1]?.low === ":";

const lineEnd = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (at < tokens.length && tokens[at]?.kind !== "break") at += 1;
  return at;
};

/** The lines over a pasted letter that say who reads it and when it was sent are left out: several stand together. */
export const withoutHeaders = (tokens: readonly Token[]): readonly Token[] => {
  const lines = [...tokens.keys()].filter((at) => isLabel(tokens, at));
  const isOver = (line: number): boolean =>
    lines.some(
      (other) =>
        other !== line && (lineEnd(tokens, other) + 1 === line || lineEnd(tokens, line) + 1 === other),
    );
  const gone = lines.filter((line) => readers.has(tokens[line]?.low ?? "") && isOver(line));
  if (gone.length === 0) return tokens;
  return tokens.filter((_token, at) => !gone.some((line) => at >= line && at < lineEnd(tokens, line)));
};
