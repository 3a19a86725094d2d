import { verbs } from "../words/commonWords";
import { isGivenName } from "../words/givenNames";
import { isFirm } from "./firms";
import type { NoteText } from "./noteText";
import { readEvent } from "./readEvent";
import { type NameRun, readName } from "./readName";
import { readOrganization, showsOrganization } from "./readOrganization";

/** "Inbound from Delphine Roy": a thing that somebody sent, and not somebody from there. */
export const isThingFrom = (note: NoteText, { from, to, parts }: NameRun): boolean => {
  const first = note.tokens[from]?.low ?? "";
  if (parts > 1 || isGivenName(first) || note.tokens[to]?.low !== "from") return false;
  const source = readName(note, to + 1, false);
  const isNamed = source !== null && (source.parts > 1 || isGivenName(note.tokens[source.from]?.low ?? ""));
  return isNamed && !isOtherThing(note, source);
};

/** "That Acme is hiring", "Northwind laid off 20": what firms do. */
const isFirmDoing = ({ tokens }: NoteText, { from, to, parts }: NameRun): boolean => {
  const first = tokens[from]?.low ?? "";
  if (parts > 1 || isGivenName(first)) return false;
  const isBeing =
    /^(?:is|are|was|were|has|have|'s)$/.test(tokens[to]?.low ?? "") || tokens[to - 1]?.isPossessive === true;
  const verb = tokens[to - 1]?.isPossessive === true ? to : isBeing ? to + 1 : to;
  const at = /^(?:still|now|also|just|been|not|actively)$/.test(tokens[verb]?.low ?? "") ? verb + 1 : verb;
  const [does, next] = [tokens[at]?.low ?? "", tokens[at + 1]?.low ?? ""];
  if (/^(?:laid|lays|laying)$/.test(does)) return next === "off";
  if (/^(?:acquired|acquires|merged|bankrupt|insolvent|recruiting|restructuring|downsizing)$/.test(does))
    return true;
  // "Rui is hiring" may be somebody; "said that Acme is hiring" is none.
  return isBeing && does === "hiring" && /^(?:that|whether|if|because)$/.test(tokens[from - 1]?.low ?? "");
};

/** Capitals that are an organisation or an occasion as a whole. */
export const isOtherThing = (note: NoteText, run: NameRun): boolean => {
  if (run.isKnown || run.hasHonorific) return false;
  if (isFirmDoing(note, run)) return true;
  // "Hahn & Partner", "Pike & Sons".
  const isAndSons = /^(?:&|\+)$/.test(note.tokens[run.from - 1]?.low ?? "") && run.parts === 1;
  if (isAndSons && /^(?:partners?|sons|co|söhne|fils)$/.test(note.tokens[run.from]?.low ?? "")) return true;
  // "To St. Anne's": a church or a school.
  if (run.isPossessive && /^(?:st|saint)\.?$/.test(note.tokens[run.from]?.low ?? "")) return true;
  const event = readEvent(note, run.from);
  // "Ngaio Petersen's wedding" is somebody's.
  const isSomebodys = run.isPossessive && run.parts > 1 && event?.to === run.to + 1;
  const given = note.tokens[run.from]?.low ?? "";
  // "Offered Sam lunch".
  const isToThem = isGivenName(given) && verbs.has(note.tokens[run.from - 1]?.low ?? "");
  if (event?.showsEvent && event.to > run.to && !isSomebodys && !isToThem) return true;
  const organization = readOrganization(note, run.from);
  const isGiven = run.parts === 2 && isGivenName(given);
  if (run.parts > 1 && !isGiven && showsOrganization(note, { from: run.from + 1, to: run.to })) return true;
  // "Rejected by Marlow & Finch".
  if (isFirm(note, run)) return true;
  // "Gordon Pike of Pike & Sons" is somebody of that firm.
  const isOf = run.parts > 1 && note.tokens[run.to]?.low === "of" && !showsOrganization(note, run);
  return organization !== null && !isOf && organization.to > run.to && showsOrganization(note, organization);
};
