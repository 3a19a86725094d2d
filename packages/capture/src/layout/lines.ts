import type { Token } from "../lexis/token";

/** Tokens from one up to another, without line ends. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** Whether a blank line, or a sign-off, is before it. */
  readonly isAfterBlank: boolean;
  readonly isSigned: boolean;
}

/** The lines of a text that have words. */
export const linesOf = (tokens: readonly Token[]): Line[] => {
  const lines: Line[] = [];
  let [from, breaks, isSigned] = [0, 2, false];
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token && token.kind !== "break") continue;
    if (at > from) {
      lines.push({ from, to: at, isAfterBlank: breaks > 1, isSigned });
      [breaks, isSigned] = [0, false];
    }
    breaks += 1;
    isSigned ||= token?.isSignOff === true;
    from = at + 1;
  }
  return lines;
};
