import type { Token } from "../lexis/token";
import { beginsSentence, endsSentence } from "../lexis/sentence";
import { neverNames } from "../words/commonWords";
import { type Card, findCards } from "./cards";
import { withoutFillers } from "./fillers";
import { asRead } from "./letters";
import { recased } from "./recase";
import { withoutShorthand } from "./shorthand";
import { isShouted, lowered } from "./shouted";
import { withoutSignOffs } from "./signOffs";
import { withStops } from "./stops";
import { withoutHeaders } from "./headers";
import { withSpokenMarks } from "./spoken";

/** A text taken apart: the words that say something, each where it stands in the text. */
export interface LaidOut {
  readonly tokens: readonly Token[];
  readonly cards: readonly Card[];
  /** The card of whoever wrote it, where it is a letter. */
  readonly sender: Card | null;
  /** Written without capitals, so that names can be found only by the words around them. */
  readonly isSmall: boolean;
  /** Written in capitals throughout. */
  readonly isShouted: boolean;
}

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

/** Takes what is no sentence from the words of a text: how one begins and ends to speak, bullets, how it is written. */
export const layOut = (written: readonly Token[]): LaidOut => {
  const shouted = isShouted(written);
  const spoken = withSpokenMarks(withoutHeaders(shouted ? lowered(written) : written));
  const said = withoutFillers(withoutSignOffs(withoutShorthand(spoken)));
  const isSmall = shouted || isSmallText(said);
  const cased = isSmall ? recased(said) : withStops(said);
  const cards = findCards(cased);
  return { ...asRead(cased, cards), cards, isSmall, isShouted: shouted };
};
