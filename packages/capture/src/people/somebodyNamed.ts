import { isGivenName } from "../words/givenNames";
import type { NoteText } from "./noteText";
import { isOtherThing } from "./otherThing";
import { type NameRun, readName } from "./readName";
import { isHead, readTitle } from "./readTitle";

/** A whole name that begins at a token and is no firm's. */
const nameOf = (note: NoteText, at: number): NameRun | null => {
  if (!note.tokens[at]?.isCapital) return null;
  const run = readName(note, at, note.isSmall);
  if (run === null || isOtherThing(note, run)) return null;
  return run.parts > 1 || run.hasHonorific || run.isKnown ? run : null;
};

const isSurely = ({ tokens }: NoteText, { from, hasHonorific, isKnown }: NameRun): boolean => {
  const first = tokens[from]?.low ?? "";
  return hasHonorific || isKnown || isGivenName(first);
};

const owned = /^(?:a|an|his|her|their|my|our|the|its)$/;

/**
 * Whether a title at a token is somebody else's than of whoever was named last: "chairperson Deirdre Mulhern, treasurer Padraic
 * Joyce", "… also a rep, Aleš Hruška". Of "Dana Ruiz, CTO Blue Kiln" it is hers, and Blue Kiln where she works.
 */
export const isTitleOfNext = (note: NoteText, at: number, last: number): boolean => {
  const { tokens } = note;
  const title = readTitle(note, at);
  if (title === null || title.organization) return false;
  const direct = nameOf(note, title.to);
  // Who was named last had their title before the name as well.
  if (direct) return isSurely(note, direct) || isHead(tokens[last - 1]);
  const isOwned = owned.test(tokens[at]?.low ?? "");
  return isOwned && tokens[title.to]?.low === "," && nameOf(note, title.to + 1) !== null;
};
