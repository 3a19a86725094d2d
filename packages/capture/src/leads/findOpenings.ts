import type { NoteText } from "../people/noteText";
import { beginsSentence, endsSentence } from "../lexis/sentence";
import { readName } from "../people/readName";
import { readOrganization, showsOrganization } from "../people/readOrganization";
import type { Range } from "../people/readTitle";
import { isGivenName } from "../words/givenNames";
import { wordSet } from "../words/wordSet";

/** An opening somewhere, in tokens: "Datawise is hiring a UX researcher", and by when to apply. */
export interface Opening extends Range {
  readonly title: Range;
  readonly organization: Range | null;
  /** Whether it is somebody who hires: the words about them are read on as words about people. */
  readonly isBySomebody: boolean;
  /** "Apply by Dec 15": the last of it is the day. */
  readonly deadline: Range | null;
}

const being = wordSet("is are was");
const soft = wordSet("now also currently still actively apparently just always");
const hiring = wordSet("hiring recruiting seeking");
const wanting = wordSet("looking searching");
const nouns = wordSet("opening openings vacancy vacancies position positions post role job spot");
const certainNouns = wordSet("opening openings vacancy vacancies");
const articles = wordSet("a an another the some one two three several new open");
const owners = wordSet("her his their");
const groups = wordSet(
  "team company firm employer startup agency studio lab library department office group",
);
const tells = wordSet("says said told mentioned mentions tells thinks knows heard me us that");
const generic = wordSet("people someone somebody staff person help folks job jobs work anyone");
const titleEnds = wordSet(
  "at in by before until till to who which that and but so talk ask call email contact write apply with for starting from based there now this next soon again if through via or because",
);
const longestTitle = 6;

/** The words of a job from a token on, without its article; null where there are none. */
const titleAt = ({ tokens }: NoteText, start: number): Range | null => {
  let from = start;
  while (articles.has(tokens[from]?.low ?? "")) from += 1;
  let to = from;
  while (to - from < longestTitle) {
    const token = tokens[to];
    if (token?.kind !== "word" || titleEnds.has(token.low)) break;
    to += 1;
  }
  return to === from || (to === from + 1 && generic.has(tokens[from]?.low ?? "")) ? null : { from, to };
};

interface Offered {
  /** Where what is offered begins. */
  readonly title: Range;
  readonly to: number;
  readonly isHiring: boolean;
}

/** "Is hiring a UX researcher", "are looking for an archivist", "has an opening for a cataloger". */
const offeredAt = (note: NoteText, at: number): Offered | null => {
  const { tokens } = note;
  const low = (place: number) => tokens[place]?.low ?? "";
  if (being.has(low(at))) {
    let next = at + 1;
    while (soft.has(low(next))) next += 1;
    const isHiring = hiring.has(low(next));
    if (!isHiring && !(wanting.has(low(next)) && low(next + 1) === "for")) return null;
    const title = titleAt(note, low(next + 1) === "for" ? next + 2 : next + 1);
    return title && { title, to: title.to, isHiring };
  }
  if (!/^(?:has|have|had)$/.test(low(at))) return null;
  let next = at + 1;
  while (articles.has(low(next))) next += 1;
  if (nouns.has(low(next))) {
    const title = low(next + 1) === "for" ? titleAt(note, next + 2) : null;
    return title && { title, to: title.to, isHiring: false };
  }
  const title = titleAt(note, next);
  // "Has a metadata librarian position".
  const isNoun = title !== null && title.to - title.from > 1 && certainNouns.has(low(title.to - 1));
  return isNoun ? { title: { from: title.from, to: title.to - 1 }, to: title.to, isHiring: false } : null;
};

/** Whose opening it is: what stands right before the verb. */
const subjectBefore = (
  note: NoteText,
  verb: number,
  isHiring: boolean,
): { from: number; organization: Range | null; isSomebody: boolean } | null => {
  const { tokens } = note;
  if (groups.has(tokens[verb - 1]?.low ?? "") && owners.has(tokens[verb - 2]?.low ?? ""))
    return { from: verb - 2, organization: null, isSomebody: false };
  let first = verb;
  while (
    verb - first < 6 &&
    tokens[first - 1]?.kind === "word" &&
    !tells.has(tokens[first - 1]?.low ?? "") &&
    !endsSentence(tokens[first - 1])
  )
    first -= 1;
  for (let from = first; from < verb; from += 1) {
    const organization = readOrganization(note, from);
    if (organization?.to !== verb) continue;
    const run = readName(note, organization.from, note.isSmall);
    const isSomebody =
      !showsOrganization(note, organization) &&
      (((run?.isKnown === true || run?.hasHonorific === true) && run.to === verb) ||
        tokens.slice(organization.from, verb).some(({ low: word }) => isGivenName(word)) ||
        // "Imani Boateng is looking for a designer": two names look, and firms hire.
        (!isHiring && run?.to === verb && run.parts === 2 && !note.isSmall));
    return { from, organization: isSomebody ? null : organization, isSomebody };
  }
  return null;
};

/** "Acme hiring a designer", "Northlight hiring: data curator". */
const hiringAt = (note: NoteText, at: number): Omit<Opening, "deadline"> | null => {
  const { tokens } = note;
  const next = tokens[at + 1]?.low ?? "";
  if (!hiring.has(tokens[at]?.low ?? "") || (next !== ":" && !articles.has(next))) return null;
  const subject = subjectBefore(note, at, true);
  const title = subject && titleAt(note, next === ":" ? at + 2 : at + 1);
  return !title || subject.isSomebody || !subject.organization || !beginsSentence(note, subject.from)
    ? null
    : {
        from: subject.from,
        to: title.to,
        title,
        organization: subject.organization,
        isBySomebody: false,
      };
};

/** "Vacancy: cataloger at NYPL". */
const headedAt = (note: NoteText, from: number, at: number): Omit<Opening, "deadline"> | null => {
  const title = note.tokens[at + 1]?.low === ":" ? titleAt(note, at + 2) : null;
  if (!title || note.tokens[title.to]?.low !== "at") return null;
  const organization = readOrganization(note, title.to + 1);
  return organization && { from, to: organization.to, title, organization, isBySomebody: false };
};

/** "Opening at Cloudflare: SRE", "an opening for an archivist at the Getty"; of a "job" or "role" where a sentence begins with it. */
const openingAt = (note: NoteText, at: number): Omit<Opening, "deadline"> | null => {
  const { tokens } = note;
  if (!nouns.has(tokens[at]?.low ?? "")) return hiringAt(note, at);
  if (/^(?:no|not|any|without|few)$/.test(tokens[at - 1]?.low ?? "")) return null;
  const from = articles.has(tokens[at - 1]?.low ?? "") ? at - 1 : at;
  if (!certainNouns.has(tokens[at]?.low ?? "") && !beginsSentence(note, from)) return null;
  const headed = headedAt(note, from, at);
  if (headed) return headed;
  if (tokens[at + 1]?.low === "at") {
    const organization = readOrganization(note, at + 2);
    const isNamed = organization && /^(?::|for|-)$/.test(tokens[organization.to]?.low ?? "");
    const title = isNamed ? titleAt(note, organization.to + 1) : null;
    return title && { from, to: title.to, title, organization, isBySomebody: false };
  }
  const title = tokens[at + 1]?.low === "for" ? titleAt(note, at + 2) : null;
  if (!title || tokens[title.to]?.low !== "at") return null;
  const organization = readOrganization(note, title.to + 1);
  return organization && { from, to: organization.to, title, organization, isBySomebody: false };
};

/** "Apply by Dec 15", "deadline Jan 10", "closes on Friday". */
const deadlineAt = ({ tokens }: NoteText, at: number): Range | null => {
  if (
    !/^(?:apply|applications?|deadline|closes|closing|due|open)$/.test(tokens[at]?.low ?? "") ||
    tokens[at]?.kind !== "word"
  )
    return null;
  for (let next = at + 1; next < at + 5; next += 1) {
    const token = tokens[next];
    if (token?.kind === "day" && token.day?.ahead) return { from: at, to: next + 1 };
    if (token?.kind !== "word" && token?.low !== ":") return null;
    if (!/^(?:by|before|until|till|on|is|are|due|for|it|date|:|the|close|closes)$/.test(token.low))
      return null;
  }
  return null;
};

/** The openings a note tells of, in its order. */
export const findOpenings = (note: NoteText): Opening[] => {
  const found: Omit<Opening, "deadline">[] = [];
  for (let at = 0; at < note.tokens.length; at += 1) {
    const offered = offeredAt(note, at);
    const subject = offered && subjectBefore(note, at, offered.isHiring);
    // Somebody who looks for an archivist may look for one to talk to.
    const one =
      offered && subject && (!subject.isSomebody || offered.isHiring)
        ? {
            from: subject.from,
            to: offered.to,
            title: offered.title,
            organization: subject.organization,
            isBySomebody: subject.isSomebody,
          }
        : openingAt(note, at);
    if (!one) continue;
    found.push(one);
    at = one.to - 1;
  }
  return found.map((one, index) => {
    const end = found[index + 1]?.from ?? note.tokens.length;
    for (let at = one.to; at < end; at += 1) {
      const deadline = deadlineAt(note, at);
      if (deadline) return { ...one, deadline };
    }
    return { ...one, deadline: null };
  });
};

/**
 * The note without the words of its openings, for whatever reads about people: a company that hires is nobody, and the day by
 * which to apply is not the day of a step.
 */
export const withoutOpenings = (note: NoteText, openings: readonly Opening[]): NoteText => {
  const gone = new Set<number>();
  const leave = ({ from, to }: Range): void => {
    for (let at = from; at < to; at += 1) gone.add(at);
    // The comma before what ended its sentence ends nothing.
    if (note.tokens[from - 1]?.low === "," && endsSentence(note.tokens[to])) gone.add(from - 1);
  };
  for (const opening of openings) {
    if (!opening.isBySomebody) leave(opening);
    if (opening.deadline) leave(opening.deadline);
  }
  const asked = new Set(openings.flatMap((opening) => talkAfter(note, opening, gone) ?? []));
  for (const at of asked) gone.add(at + 1);
  const tokens = note.tokens.flatMap((token, at) =>
    gone.has(at) ? [] : [asked.has(at) ? { ...token, low: "contact" } : token],
  );
  return gone.size === 0 ? note : { ...note, tokens };
};

/**
 * "…is hiring a researcher, talk to Marco": beside an opening it is something to do, where elsewhere it may be a talk that was had.
 * Where its "talk" stands, or null.
 */
const talkAfter = ({ tokens }: NoteText, { to }: Opening, gone: ReadonlySet<number>): number | null => {
  let at = to;
  while (gone.has(at) || /^(?:[,.;:-]|and|so|just|you|should|please)$/.test(tokens[at]?.low ?? "")) at += 1;
  const isTalk = /^(?:talk|speak|chat)$/.test(tokens[at]?.low ?? "");
  return isTalk && /^(?:to|with)$/.test(tokens[at + 1]?.low ?? "") ? at : null;
};

/** Whether somebody is said to tell it: "she says", "Priya told me that". */
export const isTold = (note: NoteText, { from }: Opening): boolean => {
  for (let at = from - 1; at >= 0 && from - at < 8; at -= 1) {
    if (endsSentence(note.tokens[at])) return false;
    if (tells.has(note.tokens[at]?.low ?? "") || note.tokens[at]?.low === ":") return true;
    if (beginsSentence(note, at)) return false;
  }
  return false;
};
