import { beginsSentence } from "../lexis/sentence";
import { salutations } from "../words/cardWords";
import { commonWords } from "../words/commonWords";
import { particles } from "../words/nameWords";
import { isPerson } from "./isPerson";
import { isKnownFirst } from "./knownNames";
import type { NoteText } from "./noteText";
import { type NameRun, readName } from "./readName";
import { type Reading, claimTokens } from "./reading";
import { slotAt } from "./slot";

/** "Hi Jo,", "Sehr geehrter Herr Dr. Falk,": whom a pasted letter greets is who reads it. */
const isGreeted = ({ tokens }: NoteText, { from, to }: NameRun): boolean => {
  const isClosed = /^[,!]$/.test(tokens[to]?.low ?? "") || tokens[to]?.kind === "break";
  if (!isClosed || !salutations.has(tokens[from - 1]?.low ?? "")) return false;
  return [from - 1, from - 2].some((at) => at >= 0 && beginsSentence({ tokens }, at));
};

export const nameAt = (reading: Reading, at: number): NameRun | null => {
  const { note } = reading;
  const token = note.tokens[at];
  if (token?.kind !== "word" || reading.taken[at]) return null;
  if (!token.isCapital && commonWords.has(token.low) && !particles.has(token.low)) return null;
  const slot = slotAt(note, at);
  const allowsSmall = slot === "sure" || note.isSmall || isKnownFirst(note.known, token.low);
  const run = readName(note, at, allowsSmall);
  if (run && isGreeted(note, run)) {
    claimTokens(reading, run, "detail");
    return null;
  }
  return run && isPerson(reading, run, slot) ? run : null;
};
