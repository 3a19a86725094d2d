import type { Token } from "../lexis/token";
import { spokenMarks } from "../words/layoutWords";

const isWritten = ({ kind, low }: Token): boolean => kind === "mark" && /^[.,;:!?]$/.test(low);

/** Marks that were spoken to a machine, in a text without any written: "met her last night period wants a copy". */
export const withSpokenMarks = (tokens: readonly Token[]): readonly Token[] => {
  if (tokens.some(isWritten)) return tokens;
  const laid: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (!token) break;
    const two = next ? spokenMarks.get(`${token.low} ${next.low}`) : undefined;
    const mark = laid.length === 0 ? undefined : (two ?? spokenMarks.get(token.low));
    if (mark === undefined) {
      laid.push(token);
      continue;
    }
    const end = two === undefined || !next ? token.end : next.end;
    laid.push({
      ...token,
      kind: mark === "\n" ? "break" : "mark",
      low: mark,
      end,
      isCapital: false,
      isUpper: false,
    });
    if (two !== undefined) at += 1;
  }
  return laid;
};
