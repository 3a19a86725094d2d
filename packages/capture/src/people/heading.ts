import { verbs } from "../words/commonWords";
import { heNames, sheNames } from "../words/givenNames";
import { relations } from "../words/nameWords";
import { titleHeads, titleModifiers } from "../words/titleWords";
import { readName, type NameRun } from "./readName";
import { beginsSentence } from "../lexis/sentence";
import type { NoteText } from "./noteText";

/** Where a name stands after the mark of a heading, with a verb between at most: "DebConf: met Ada Pell". */
const nameAfter = (note: NoteText, at: number): NameRun | null => {
  let from = at;
  // "Accelerator: mentor Dr Grace Otieno", "Tryouts: met coach Dee Walker".
  while (from - at < 3 && note.tokens[from]?.kind === "word" && !note.tokens[from]?.isCapital) {
    const low = note.tokens[from]?.low ?? "";
    if (!verbs.has(low) && !titleHeads.has(low) && !titleModifiers.has(low) && !relations.has(low)) break;
    from += 1;
  }
  return readName(note, from, note.isSmall);
};

/**
 * Whether words at the start of a line are what the line is about and nobody's name: "Netball: Mele Taufa", "Tryouts moved:
 * meet Alicia". Of "Tolu: wants the deck" nothing but Tolu can be meant.
 */
export const isHeading = (note: NoteText, run: NameRun): boolean => {
  const { tokens } = note;
  const first = tokens[run.from]?.low ?? "";
  if (run.isKnown || run.isPossessive || run.hasHonorific || run.parts > 2 || !beginsSentence(note, run.from))
    return false;
  const isGiven = sheNames.has(first) || heNames.has(first);
  if (tokens[run.to + 1]?.low === ":" && tokens[run.to]?.kind === "word") return run.parts === 1 && !isGiven;
  if (tokens[run.to]?.low !== ":") return false;
  const name = nameAfter(note, run.to + 1);
  return (
    name !== null && (name.parts > 1 || name.hasHonorific) && (run.parts === 1 ? !isGiven : name.hasHonorific)
  );
};
