import { employerOwned, leadingDetailAt, loneDetailAt } from "./detailsAround";
import { firmAt } from "./firms";
import { nameAt } from "./nameAt";
import type { NoteText } from "./noteText";
import { eventAt } from "./occasionAt";
import { ownersBefore } from "./ownersBefore";
import type { Mention } from "./person";
import { resolvePronoun } from "./pronouns";
import { readCardAt, senderAt } from "./readCards";
import { type Place, readAttribute } from "./readAttribute";
import { readGroup } from "./readGroup";
import { readPredicate } from "./readPredicate";
import { readTail } from "./readTail";
import { type Reading, newReading } from "./reading";
import { slotAt } from "./slot";
import { shareWork } from "./workingTogether";

const step = (reading: Reading, at: number): number => {
  const { note, mentions } = reading;
  const token = note.tokens[at];
  if (!token) return at + 1;
  const firm = firmAt(reading, at);
  if (firm !== null) return firm;
  const card = readCardAt(reading, at);
  if (card !== null) return card;
  if (reading.taken[at] !== undefined) return at + 1;
  const sender = token.isSender ? senderAt(reading, at) : null;
  if (sender) {
    mentions.push(sender);
    return at + 1;
  }
  const leading = leadingDetailAt(reading, at);
  if (leading !== null) return leading;
  const event = eventAt(reading, at);
  if (event !== null) return event;
  const pronoun = token.kind === "word" ? resolvePronoun(reading, at, token) : null;
  if (pronoun) {
    mentions.push(pronoun);
    const employer = employerOwned(reading, at, pronoun.people);
    if (employer !== null) return employer;
    const isSubject = /^(?:she|he|they|she's|he's|they're)$/.test(token.low);
    const after = isSubject
      ? readPredicate(
          reading,
          token.low.endsWith("'s") || token.low.endsWith("'re") ? at : at + 1,
          pronoun.people,
        )
      : null;
    return after === null ? at + 1 : readTail(reading, pronoun.people, after);
  }
  const lone = loneDetailAt(reading, at);
  if (lone !== null && lone > at) return readTail(reading, lastPeople(reading), lone);
  const run = nameAt(reading, at);
  if (!run) return at + 1;
  const slot = slotAt(note, at);
  const end = readGroup(reading, run, slot);
  ownersBefore(reading, run);
  const named = mentions.findLast(({ from }) => from === run.from)?.people;
  if (named?.[0] !== undefined) shareWork(reading, run, named[0]);
  const being = run.isPossessive ? isNowAt(reading, run.to) : null;
  if (being !== null) return readTail(reading, lastPeople(reading), being);
  return Math.max(end, at + 1);
};

/** "Pete's now CFO at Norwell", "Sam's a plumber": what somebody is. */
const isNowAt = (reading: Reading, at: number): number | null => {
  const { tokens } = reading.note;
  const low = tokens[at]?.low ?? "";
  if (!/^(?:now|currently|an?)$/.test(low)) return null;
  const place: Place = { people: lastPeople(reading), kind: "other", isSlot: true, mustBeSure: true };
  return readAttribute(reading, /^an?$/.test(low) ? at : at + 1, place);
};

const lastPeople = ({ mentions }: Reading): readonly number[] =>
  mentions.findLast(({ isPronoun }) => !isPronoun)?.people.slice(-1) ?? [];

/** Reads a note from its beginning to its end for people, what they are, and the occasion. */
export const readPeople = (note: NoteText): Reading => {
  const reading = newReading(note);
  for (let at = 0; at < note.tokens.length;) at = step(reading, at);
  return {
    ...reading,
    mentions: reading.mentions.toSorted((one: Mention, other: Mention) => one.from - other.from),
  };
};
