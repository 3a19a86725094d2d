import { beginsSentence } from "../lexis/sentence";
import { commonWords } from "../words/commonWords";
import { particles } from "../words/nameWords";
import { isPerson } from "./isPerson";
import { isKnownFirst } from "./knownNames";
import type { NoteText } from "./noteText";
import { type NameRun, readName } from "./readName";
import type { Reading } from "./reading";
import { slotAt } from "./slot";

/** "Hi Jo," at the start of a pasted letter greets the one who reads it. */
const isGreeted = (note: NoteText, at: number): boolean =>
  /^(?:hi|hello|dear|hey)$/.test(note.tokens[at - 1]?.low ?? "") &&
  beginsSentence(note, at - 1) &&
  (/^[,!]$/.test(note.tokens[at + 1]?.low ?? "") || note.tokens[at + 1]?.kind === "break");

export const nameAt = (reading: Reading, at: number): NameRun | null => {
  const { note } = reading;
  const token = note.tokens[at];
  if (token?.kind !== "word" || reading.taken[at]) return null;
  if (!token.isCapital && commonWords.has(token.low) && !particles.has(token.low)) return null;
  if (isGreeted(note, at)) return null;
  const slot = slotAt(note, at);
  const allowsSmall = slot === "sure" || note.isSmall || isKnownFirst(note.known, token.low);
  const run = readName(note, at, allowsSmall);
  return run && isPerson(reading, run, slot) ? run : null;
};
