import type { Token } from "../lexis/token";
import { fillerPhrases, fillerWords } from "../words/layoutWords";
import { phraseLength } from "../words/phrases";

const isStart = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return before === undefined || before.kind === "break" || /^[.!?;]$/.test(before.low);
};

const mostFillers = 4;

/** Where what is said begins after what only begins to speak: "ok so", "Quick note:", "well,". */
const fillerEnd = (tokens: readonly Token[], from: number): number => {
  const lowAt = (at: number): string => (tokens[at]?.kind === "word" ? (tokens[at]?.low ?? "") : "");
  let at = from;
  for (let count = 0; count < mostFillers; count += 1) {
    const heading = phraseLength(fillerPhrases, lowAt, at);
    const isHeading = heading > 0 && /^[:-]$/.test(tokens[at + heading]?.low ?? "");
    const to = isHeading ? at + heading + 1 : fillerWords.has(lowAt(at)) ? at + 1 : at;
    if (to === at || tokens[to] === undefined) break;
    // "Well-known", "Right, thanks": only what another word follows begins something.
    at = !isHeading && /^(?:,|-|:|!|\.{1,3})$/.test(tokens[to]?.low ?? "") && tokens[to + 1] ? to + 1 : to;
  }
  return at;
};

const bulletEnd = (tokens: readonly Token[], from: number): number => {
  const [sign, next] = [tokens[from], tokens[from + 1]];
  const isBullet = sign?.kind === "mark" && /^[-*•·▪◦‣☐☑✓]$/.test(sign.low) && next?.isApart === true;
  return isBullet && next.kind !== "break" ? from + 1 : from;
};

/** The tokens without bullets, and without words that only begin to speak. */
export const withoutFillers = (tokens: readonly Token[]): Token[] => {
  const laid: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    if (isStart(laid, laid.length)) {
      const bullet =
        token.kind === "mark" && (at === 0 || tokens[at - 1]?.kind === "break") ? bulletEnd(tokens, at) : at;
      const end = fillerEnd(tokens, bullet);
      if (end > at && tokens[end]) {
        at = end;
        const first = tokens[at];
        if (first) laid.push(first);
        at += 1;
        continue;
      }
    }
    laid.push(token);
    at += 1;
  }
  return laid;
};
