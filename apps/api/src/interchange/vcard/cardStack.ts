import { limits } from "../limits";
import { tooManyCards } from "../cards/makeCard";
import type { UnplacedList } from "../unplacedList";
import type { Card, Property } from "./card";

export type CardStack = {
  begin: (line: number) => void;
  end: (line: number) => void;
  property: (property: Property, shown: string) => void;
  /** The innermost card that is open. */
  current: () => Card | undefined;
  /** The cards that nothing changes any more, in the order they begin; each is handed over once. */
  settled: () => Card[];
  /** All cards that are left, once the file is at its end. */
  finish: () => Card[];
};

/** Cards that were open when another began in the midst of them. */
type Interrupted = {
  cards: Card[];
  /** How many cards there were before the one that interrupts. */
  before: number;
  /** What stands behind that one, and belongs to the interrupted card if that is ended later. */
  after: { property: Property; shown: string }[];
};

/**
 * Keeps track of which card is open. A card that begins inside another one either shows that the other lacks its END, or
 * stands in it: which of the two, only what comes behind it tells. If that is an END, or lines and then an END, it stood
 * inside.
 */
export const cardStack = (problems: UnplacedList): CardStack => {
  const cards: Card[] = [];
  let handedOver = 0;
  let open: Card[] = [];
  let interrupted: Interrupted | null = null;

  const unended = (left: Card[]): void => {
    for (const { line } of left) problems.add(line, "BEGIN:VCARD", "the card has no END:VCARD");
  };
  const giveUp = (): void => {
    if (!interrupted) return;
    unended(interrupted.cards);
    for (const { property, shown } of interrupted.after)
      problems.add(property.line, shown, "stands outside any contact card");
    interrupted = null;
  };
  const resume = (): void => {
    if (!interrupted) return;
    const outer = interrupted.cards.at(-1);
    for (const card of cards.splice(interrupted.before)) outer?.nested.push({ as: "Another card", card });
    for (const { property } of interrupted.after) outer?.properties.push(property);
    open = interrupted.cards;
    interrupted = null;
  };

  return {
    current: () => open.at(-1),
    begin: (line) => {
      if (open.length === 0 && interrupted && interrupted.after.length > 0) resume();
      const card: Card = { line, properties: [], nested: [] };
      const outer = open.at(-1);
      const last = outer?.properties.at(-1);
      if (outer && last?.name === "AGENT" && /^\s*(?:begin:vcard\s*)?$/i.test(last.parts.join(""))) {
        if (open.length < limits.nestedCards) {
          outer.properties.pop();
          outer.nested.push({ as: "Assistant", card });
          open.push(card);
          return;
        }
      }
      giveUp();
      if (open.length > 0) interrupted = { cards: open, before: cards.length, after: [] };
      if (handedOver + cards.length === limits.people) {
        throw tooManyCards();
      }
      cards.push(card);
      open = [card];
    },
    end: (line) => {
      if (open.length === 0) resume();
      if (!open.pop()) problems.add(line, "END:VCARD", "ends a card that never began");
    },
    property: (property, shown) => {
      const card = open.at(-1);
      const limit = limits.propertiesOfCard;
      if (card && card.properties.length >= limit)
        problems.add(property.line, shown, "the card has more lines than are read");
      else if (card) card.properties.push(property);
      else if (interrupted && interrupted.after.length < limit) interrupted.after.push({ property, shown });
      else problems.add(property.line, shown, "stands outside any contact card");
    },
    settled: () => {
      // The last card may be open; the one before an interruption may be gone on with.
      const unsettled = interrupted ? interrupted.before - 1 : cards.length - (open.length > 0 ? 1 : 0);
      const settled = cards.splice(0, unsettled);
      if (interrupted) interrupted.before -= settled.length;
      handedOver += settled.length;
      return settled;
    },
    finish: () => {
      giveUp();
      unended(open);
      return cards;
    },
  };
};
