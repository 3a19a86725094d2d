import type { Token } from "../lexis/token";
import { shorthand } from "../words/shorthand";

/** Words written short are compared as the words they are: "abt" as "about". What is shown stays as typed. */
export const withoutShorthand = (tokens: readonly Token[]): Token[] =>
  tokens.map((token) => {
    const meant = token.kind === "word" ? shorthand.get(token.low) : undefined;
    // "N. Kofi" is no "and".
    const isInitial = token.low === "n" && token.text !== "n";
    return meant === undefined || isInitial ? token : { ...token, low: meant };
  });
