import { isGivenName } from "../words/givenNames";
import { addressEnd } from "./addressEnd";
import type { NoteText } from "./noteText";
import { type NameRun, readName } from "./readName";
import { type Reading, claimTokens } from "./reading";

/** "By Marlow & Finch": two family names with a sign between, after a small word that firms have before them too. */
export const isFirm = ({ tokens }: NoteText, { from, to, parts }: NameRun): boolean => {
  const [sign, other, next] = [tokens[to], tokens[to + 1], tokens[to + 2]];
  const isPair = parts === 1 && sign?.low === "&" && other?.isCapital === true && next?.isCapital !== true;
  const isPlaced = /^(?:by|at|from|for)$/.test(tokens[from - 1]?.low ?? "");
  const isNamed = [tokens[from]?.low ?? "", other?.low ?? ""].some((low) => isGivenName(low));
  return isPair && isPlaced && !isNamed;
};

/** Passes over "Marlow & Finch" and "22 Elm Rd": a firm and an address are nobody. */
export const firmAt = (reading: Reading, at: number): number | null => {
  const { note, taken } = reading;
  const token = note.tokens[at];
  if (taken[at] !== undefined || !token) return null;
  const address = token.kind === "number" ? addressEnd(note, at) : null;
  const run =
    address === null && token.isCapital && note.tokens[at + 1]?.low === "&"
      ? readName(note, at, false)
      : null;
  const to = address ?? (run && isFirm(note, run) ? run.to + 2 : null);
  if (to !== null) claimTokens(reading, { from: at, to }, "detail");
  return to;
};
