import type { Token } from "./token";

/** Whether a token ends the sentence. */
export const endsSentence = (token: Token | undefined): boolean =>
  token === undefined || token.kind === "break" || (token.kind === "mark" && /^[.!?;]$/.test(token.low));

/** Whether a token is the first of its sentence or line. */
export const beginsSentence = ({ tokens }: { readonly tokens: readonly Token[] }, at: number): boolean =>
  endsSentence(tokens[at - 1]) || /^[•·*\->"“”)\]#]$/.test(tokens[at - 1]?.low ?? "");
