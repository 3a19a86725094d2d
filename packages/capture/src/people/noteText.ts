import type { CaptureContext, KnownPerson } from "../captureDraft";
import { isDayFirst } from "../dayOrder";
import { findDays } from "../lexis/findDays";
import type { Token } from "../lexis/token";
import { tokenise } from "../lexis/tokenise";
import type { Card } from "../layout/cards";
import { layOut } from "../layout/layOut";
import { type KnownNames, knownNames } from "./knownNames";

/** A text with its tokens and everything else the rules ask about it. */
export interface NoteText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly context: CaptureContext;
  readonly known: KnownNames;
  /** Names that certainly belong to people, although they are no contacts. */
  readonly named: KnownNames;
  /** Visiting cards, letterheads and signatures, by their characters. */
  readonly cards: readonly Card[];
  /** The card of whoever wrote it, where it is a letter. */
  readonly sender: Card | null;
  /** Written without capitals, so that names can be found only by the words around them. */
  readonly isSmall: boolean;
  /** Written in capitals throughout. */
  readonly isShouted: boolean;
}

export const noteText = (
  text: string,
  context: CaptureContext,
  named: readonly KnownPerson[] = [],
): NoteText => {
  const { tokens: laid, cards, sender, isSmall, isShouted } = layOut(tokenise(text));
  const tokens = findDays(text, laid, {
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
    cards,
    sender,
    isSmall,
    isShouted,
  };
};
