import { addressWords } from "../words/cardWords";
import type { NoteText } from "./noteText";

const longest = 5;

/** Where an address ends that begins with a number: "14 Kestrel Close"; null where it is none. */
export const addressEnd = ({ tokens }: NoteText, at: number): number | null => {
  if (tokens[at]?.kind !== "number") return null;
  for (let to = at + 1; to < at + longest; to += 1) {
    const token = tokens[to];
    if (token?.kind !== "word" || (to === at + 1 && !token.isCapital)) return null;
    if (to > at + 1 && addressWords.has(token.low.replaceAll(".", ""))) return to + 1;
  }
  return null;
};
