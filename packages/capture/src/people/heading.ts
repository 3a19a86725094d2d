import { verbs } from "../words/commonWords";
import { isGivenName } from "../words/givenNames";
import { relations } from "../words/nameWords";
import { subjectVerbs } from "../words/slotWords";
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

const isWholeName = (name: NameRun | null): boolean => name !== null && (name.parts > 1 || name.hasHonorific);

/** "Hardware hackers Bengaluru: Sneha Kulkarni": the last word before the mark, and no verb before it. */
const isEndOfHeading = (note: NoteText, { from, to, parts }: NameRun): boolean => {
  const { tokens } = note;
  if (parts > 1 || tokens[to]?.low !== ":") return false;
  let start = from;
  while (start > 0 && tokens[start - 1]?.kind === "word") start -= 1;
  const isPlain = tokens.slice(start, from).every(({ low }) => !verbs.has(low) && !subjectVerbs.has(low));
  return start < from && beginsSentence(note, start) && isPlain && isWholeName(nameAfter(note, to + 1));
};

/** "Marché du Film, day 6: Ghalia Benmansour". */
const isDatedHeading = (note: NoteText, { to }: NameRun): boolean => {
  const { tokens } = note;
  if (tokens[to]?.low !== ",") return false;
  let mark = to + 1;
  while (mark - to < 4 && /^(?:word|number|day)$/.test(tokens[mark]?.kind ?? "") && !tokens[mark]?.isCapital)
    mark += 1;
  return mark > to + 1 && tokens[mark]?.low === ":" && isWholeName(nameAfter(note, mark + 1));
};

/**
 * Whether words at the start of a line are what the line is about and nobody's name: "Netball: Mele Taufa", "Tryouts moved:
 * meet Alicia". Of "Tolu: wants the deck" nothing but Tolu can be meant.
 */
export const isHeading = (note: NoteText, run: NameRun): boolean => {
  const { tokens } = note;
  const first = tokens[run.from]?.low ?? "";
  if (run.isKnown || run.isPossessive || run.hasHonorific || run.parts > 2) return false;
  const isGiven = isGivenName(first);
  if (!beginsSentence(note, run.from)) return !isGiven && isEndOfHeading(note, run);
  if (!isGiven && isDatedHeading(note, run)) return true;
  if (tokens[run.to + 1]?.low === ":" && tokens[run.to]?.kind === "word") return run.parts === 1 && !isGiven;
  if (tokens[run.to]?.low !== ":") return false;
  const name = nameAfter(note, run.to + 1);
  return (
    name !== null && (name.parts > 1 || name.hasHonorific) && (run.parts === 1 ? !isGiven : name.hasHonorific)
  );
};
