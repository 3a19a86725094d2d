import { heNames, sheNames } from "../words/givenNames";
import { isFirm } from "./firms";
import type { NoteText } from "./noteText";
import { readEvent } from "./readEvent";
import { type NameRun, readName } from "./readName";
import { readOrganization, showsOrganization } from "./readOrganization";

/** "Inbound from Delphine Roy": a thing that somebody sent, and not somebody from there. */
export const isThingFrom = (note: NoteText, { from, to, parts }: NameRun): boolean => {
  const first = note.tokens[from]?.low ?? "";
  if (parts > 1 || sheNames.has(first) || heNames.has(first) || note.tokens[to]?.low !== "from") return false;
  const source = readName(note, to + 1, false);
  return source !== null && source.parts > 1 && !isOtherThing(note, source);
};

/** Capitals that are an organisation or an occasion as a whole. */
export const isOtherThing = (note: NoteText, run: NameRun): boolean => {
  if (run.isKnown || run.hasHonorific) return false;
  // "To St. Anne's": a church or a school.
  if (run.isPossessive && /^(?:st|saint)\.?$/.test(note.tokens[run.from]?.low ?? "")) return true;
  const event = readEvent(note, run.from);
  // "Ngaio Petersen's wedding" is somebody's.
  const isSomebodys = run.isPossessive && run.parts > 1 && event?.to === run.to + 1;
  if (event?.showsEvent && event.to > run.to && !isSomebodys) return true;
  const organization = readOrganization(note, run.from);
  const given = note.tokens[run.from]?.low ?? "";
  const isGiven = run.parts === 2 && (sheNames.has(given) || heNames.has(given));
  if (run.parts > 1 && !isGiven && showsOrganization(note, { from: run.from + 1, to: run.to })) return true;
  // "Rejected by Marlow & Finch".
  if (isFirm(note, run)) return true;
  // "Gordon Pike of Pike & Sons" is somebody of that firm.
  const isOf = run.parts > 1 && note.tokens[run.to]?.low === "of" && !showsOrganization(note, run);
  return organization !== null && !isOf && organization.to > run.to && showsOrganization(note, organization);
};
