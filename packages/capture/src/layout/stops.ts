import type { Token } from "../lexis/token";
import { startsSentence } from "../words/abbreviations";
import { actPhrases } from "../words/actWords";
import { functionWords } from "../words/commonWords";
import { isPlainWord } from "./plainWords";

const pronouns = /^(?:she|he|they|it|we|she's|he's|they're|it's|she'll|he'll|they'll|her|his|their)$/;

/** How many capitals a name has at most. */
const longestName = 4;

/** "Email Silke by Friday", "Call him": what stands behind a verb as one tells it to oneself, and not behind the "Call" of a call centre. */
const isToldFrom = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  if (next === undefined || next.kind === "break" || next.kind === "number") return true;
  if (next.kind !== "word" || !next.isCapital) return next.kind === "word";
  let to = at + 1;
  while (to - at <= longestName && tokens[to]?.kind === "word" && tokens[to]?.isCapital) to += 1;
  return !tokens.slice(at + 1, to).some(({ low }) => isPlainWord(low));
};

/** Whether a word begins a sentence though no stop is before it: "at AIC Annual Email her", "works at Datadog She wants". */
const beginsUnsaid = (tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || token?.kind !== "word" || !token.isCapital || token.isUpper || token.isGuess) return false;
  if (before.kind === "break" || before.kind === "mark" || before.isPossessive) return false;
  if (
    before.kind === "word" &&
    functionWords.has(before.low) &&
    !/^(?:her|him|them|it|there|here|too)$/.test(before.low)
  )
    return false;
  if (pronouns.test(token.low)) return true;
  return startsSentence.has(token.low) && actPhrases.has(token.low) && isToldFrom(tokens, at);
};

/** A text in sentences, also where their stops were left out: what has a capital, and could only begin one, does. */
export const withStops = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token, at) =>
    beginsUnsaid(tokens, at)
      ? [
          {
            ...token,
            kind: "mark" as const,
            text: "",
            low: ".",
            end: token.start,
            isCapital: false,
            isApart: false,
          },
          token,
        ]
      : [token],
  );
