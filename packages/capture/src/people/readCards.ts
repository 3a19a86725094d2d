import type { Card, Part } from "../layout/cards";
import type { Mention } from "./person";
import { type Reading, addMention, claimTokens, setField } from "./reading";
import type { Range } from "./readTitle";

/** The tokens of a part of the text. */
const rangeOf = ({ note }: Reading, { start, end }: Part): Range => {
  const from = note.tokens.findIndex((token) => token.start >= start);
  const after = note.tokens.findIndex((token) => token.start >= end);
  return { from, to: after === -1 ? note.tokens.length : after };
};

/** Notes whoever a card is of, with what it says of them; their index. */
const addCard = (reading: Reading, card: Card): number => {
  const { from, to } = rangeOf(reading, card.name);
  const index = addMention(
    reading,
    {
      from,
      to,
      end: card.name.end,
      parts: to - from,
      isKnown: false,
      hasHonorific: false,
      isPossessive: false,
    },
    true,
  );
  if (card.title) setField(reading, [index], "title", rangeOf(reading, card.title));
  if (card.organization) setField(reading, [index], "organization", rangeOf(reading, card.organization));
  return index;
};

/** Reads the card that begins at a token; where it ends, or null where none begins. */
export const readCardAt = (reading: Reading, at: number): number | null => {
  const { note, owners, taken } = reading;
  const start = note.tokens[at]?.start;
  const card = note.cards.find((one) => one.start === start);
  if (!card) return null;
  const index = addCard(reading, card);
  const { from, to } = rangeOf(reading, card);
  for (let inside = from; inside < to; inside += 1) {
    const token = note.tokens[inside];
    if (!token || token.kind === "break") continue;
    const isFax = card.faxes.some((fax) => fax.start === token.start);
    if (!/^(?:email|phone|url)$/.test(token.kind))
      claimTokens(reading, { from: inside, to: inside + 1 }, "detail");
    else if (isFax) taken[inside] = "name";
    else owners[inside] = index;
  }
  return to;
};

/** The one who wrote a letter, where a word of theirs means them. */
export const senderAt = (reading: Reading, at: number): Mention | null => {
  const { note, mentions } = reading;
  if (!note.sender) return null;
  const index = addCard(reading, note.sender);
  // Named where the card stands, and only meant here.
  mentions.pop();
  const low = note.tokens[at]?.low ?? "";
  return {
    from: at,
    to: at + 1,
    people: [index],
    isPronoun: true,
    isAside: true,
    isPossessive: /^theirs?$/.test(low),
  };
};
