import { commonWords } from "../words/commonWords";
import { relations } from "../words/nameWords";
import { isGivenName } from "../words/givenNames";
import { wellKnownOrganizations } from "../words/organizationWords";
import { isUnreadAt } from "./localScript";
import type { NoteText } from "./noteText";
import { isOtherThing } from "./otherThing";
import { type NameRun, readName } from "./readName";
import { placeWordsOnly } from "./placeOnly";
import type { Reading } from "./reading";

const isWriter = /^(?:me|myself|i|us)$/;

/** Names with commas between that end in "and Name": several people, not details of one. */
export const isListFrom = (reading: Reading, comma: number): boolean => {
  const { note } = reading;
  let at = comma;
  let names = 0;
  let isAnyGiven = false;
  while (note.tokens[at]?.low === "," && names < 12) {
    const isLast = /^(?:and|&)$/.test(note.tokens[at + 1]?.low ?? "");
    // "Present: Sara Lund, Obi Eze, me".
    if (isWriter.test(note.tokens[at + (isLast ? 2 : 1)]?.low ?? "")) return names > 0 || isLast;
    const run = readName(note, at + (isLast ? 2 : 1), note.isSmall);
    if (!run || isOtherThing(note, run)) return false;
    names += 1;
    const given = note.tokens[run.from]?.low ?? "";
    isAnyGiven ||= isGivenName(given);
    at = skipBracket(note, run.to);
    if (isLast) return true;
    if (/^(?:and|&)$/.test(note.tokens[at]?.low ?? "")) {
      const last = readName(note, at + 1, note.isSmall);
      return last !== null && !isOtherThing(note, last);
    }
    // "Met Oona, Phil, Grace": names alone are a row where one of them is known as a name, and the last is no place.
    const isRow = names > 1 && isAnyGiven && !placeWordsOnly(note, run) && !wellKnownOrganizations.has(given);
    if (run.parts < 2 && note.tokens[at]?.low !== "," && !isRow) return false;
  }
  // "Me, Dagny Ruud, Ishaan Mehta (both …)".
  const isAfterWriter = isAfterMe(note, comma) || /^(?:both|all)$/.test(note.tokens[at + 1]?.low ?? "");
  return (
    (names >= 2 || (names === 1 && isAfterWriter)) &&
    (note.tokens[at]?.low === undefined ||
      (note.tokens[at]?.low === "(" && isAfterWriter) ||
      /^(?:at|@|from|\.)$/.test(note.tokens[at]?.low ?? "") ||
      note.tokens[at]?.kind === "day")
  );
};

/** Whether the name before a comma follows "me,". */
const isAfterMe = ({ tokens }: NoteText, comma: number): boolean => {
  let at = comma - 1;
  while (comma - at < 5 && tokens[at]?.kind === "word" && tokens[at]?.isCapital) at -= 1;
  return tokens[at]?.low === "," && isWriter.test(tokens[at - 1]?.low ?? "");
};

const skipBracket = ({ tokens }: NoteText, at: number): number => {
  if (tokens[at]?.low !== "(") return at;
  let close = at + 1;
  while (close < tokens.length && tokens[close]?.low !== ")" && close - at < 40) close += 1;
  return close + 1;
};

/** "Dana (and Sam) emailed": more people in brackets, and nothing else. */
export const joinedInBracket = (note: NoteText, open: number): NameRun | null => {
  const { tokens } = note;
  if (tokens[open]?.low !== "(" || !/^(?:and|&|\+|plus)$/.test(tokens[open + 1]?.low ?? "")) return null;
  const run = readName(note, open + 2, note.isSmall);
  return run && tokens[run.to]?.low === ")" && !isOtherThing(note, run) ? run : null;
};

/** The next of several people named together, or null. */
export const nextInGroup = (reading: Reading, at: number, isList: boolean): NameRun | null => {
  const { note } = reading;
  const low = note.tokens[at]?.low ?? "";
  if (low === "(") return joinedInBracket(note, at);
  const isStroke =
    low === "/" && note.tokens[at]?.isApart === false && note.tokens[at + 1]?.isApart === false;
  const isJoint = /^(?:and|&|\+|plus)$/.test(low) || isStroke;
  const isComma = low === ",";
  if (!isJoint && !isComma) return null;
  let from = at + (isComma && /^(?:and|&|\+|plus)$/.test(note.tokens[at + 1]?.low ?? "") ? 2 : 1);
  // "And her colleague Rui Costa".
  if (/^(?:her|his|their|my|our)$/.test(note.tokens[from]?.low ?? ""))
    for (let word = from + 1; word < from + 4; word += 1)
      if (relations.has(note.tokens[word]?.low ?? "") && note.tokens[word + 1]?.isCapital) from = word + 1;
  if (isComma && from === at + 1 && !isList && !isBracketedName(note, from)) return null;
  const token = note.tokens[from];
  if (!token || reading.taken[from] || (!token.isCapital && commonWords.has(token.low))) return null;
  const run = readName(note, from, note.isSmall);
  if (isUnreadAt(note, from)) return null;
  if (!run || isOtherThing(note, run) || (run.parts === 1 && token.isUpper && token.low.length > 2))
    return null;
  const isClause =
    run.parts === 1 &&
    /^(?:told|said|says|introduced|suggested|recommended|will|is|was|wants)$/.test(
      note.tokens[run.to]?.low ?? "",
    );
  return isClause ? null : run;
};

/** "Ana Lee (NYPL), Bo Cho (Getty)": a name with its own brackets after a comma. */
const isBracketedName = (note: NoteText, from: number): boolean => {
  const run = readName(note, from, false);
  return run !== null && run.parts >= 2 && note.tokens[run.to]?.low === "(" && !isOtherThing(note, run);
};
