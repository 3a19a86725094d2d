import type { CaptureContext, KnownPerson } from "../captureDraft";
import { isDayFirst } from "../dayOrder";
import { findDays } from "../lexis/findDays";
import type { Token } from "../lexis/token";
import { tokenise } from "../lexis/tokenise";
import { neverNames } from "../words/commonWords";
import { type KnownNames, knownNames } from "./knownNames";

/** A text with its tokens and everything else the rules ask about it. */
export interface NoteText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly context: CaptureContext;
  readonly known: KnownNames;
  /** Names that certainly belong to people, although they are no contacts. */
  readonly named: KnownNames;
  /** Written without capitals, so that names can be found only by the words around them. */
  readonly isSmall: boolean;
}

/** Whether a token ends the sentence. */
export const endsSentence = (token: Token | undefined): boolean =>
  token === undefined || token.kind === "break" || (token.kind === "mark" && /^[.!?;]$/.test(token.low));

/** Whether a token is the first of its sentence or line. */
export const beginsSentence = ({ tokens }: Pick<NoteText, "tokens">, at: number): boolean =>
  endsSentence(tokens[at - 1]) || /^[•·*\->"“”)\]#]$/.test(tokens[at - 1]?.low ?? "");

const isSmallText = (tokens: readonly Token[]): boolean =>
  !tokens.some(
    (token, at) =>
      token.kind === "word" &&
      /^\p{Lu}/u.test(token.text) &&
      !token.isUpper &&
      !neverNames.has(token.low) &&
      !beginsSentence({ tokens }, at) &&
      !endsSentence(tokens[at - 1]),
  );

export const noteText = (
  text: string,
  context: CaptureContext,
  named: readonly KnownPerson[] = [],
): NoteText => {
  const tokens = findDays(text, tokenise(text), {
    today: context.today,
    workingDays: context.workingDays ?? [1, 2, 3, 4, 5],
    dayFirst: isDayFirst(context.zone),
  });
  return {
    text,
    tokens,
    context,
    known: knownNames(context.known ?? []),
    named: knownNames(named),
    isSmall: isSmallText(tokens),
  };
};
