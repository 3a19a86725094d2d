import { beginsSentence } from "../lexis/sentence";
import { verbs } from "../words/commonWords";
import { isGivenName } from "../words/givenNames";
import { relations } from "../words/nameWords";
import type { NoteText } from "./noteText";
import { isForeignCallingAt, type NameRun } from "./readName";
import { readOrganization } from "./readOrganization";
import { type Reading, setField } from "./reading";
import { type Range, readTitle } from "./readTitle";

/** "The archivist at Duke, Dana Ruiz": where they work, between title and name. */
const employerBefore = (note: NoteText, at: number, end: number): Range | null => {
  if (!/^(?:at|@|of|for|from)$/.test(note.tokens[at]?.low ?? "")) return null;
  const organization = readOrganization(note, at + 1);
  return organization?.to === end ? organization : null;
};

const isTitleOf = /^(?:is|was|=|:|\()$/;

/** "The plumber (Ossie, …)", "Regional organiser is Kwame Baffour", "Clerk to the committee: Oliver Strand", "Surveyor's name is Hamish Orr". */
export const roleSaid = (
  note: NoteText,
  run: NameRun,
): { readonly title: Range; readonly employer: Range | null } | null => {
  const { tokens } = note;
  if (!isTitleOf.test(tokens[run.from - 1]?.low ?? "")) return null;
  const isName = tokens[run.from - 2]?.low === "name" && tokens[run.from - 3]?.isPossessive === true;
  const end = isName ? run.from - 2 : run.from - 1;
  let start = end;
  while (start > 0 && end - start < 9 && !beginsSentence(note, start)) start -= 1;
  if (!beginsSentence(note, start)) return null;
  const owner = tokens.slice(start, end - 1).findLastIndex(({ isPossessive }) => isPossessive);
  if (owner !== -1) start += owner + 1;
  else if (/^(?:new|our|the|my|their|your|her|his|current)$/.test(tokens[start]?.low ?? "")) start += 1;
  // "Beekeepers: Bill Hart": several, and what the note is about.
  if (tokens[run.from - 1]?.low === ":" && /[^s]s$/.test(tokens[end - 1]?.low ?? "")) return null;
  const title = readTitle(note, start);
  if (!title || title.to > end) return null;
  if (title.to === start + 1 && relations.has(tokens[start]?.low ?? "")) return null;
  const employer = /^(?:at|@|of|from)$/.test(tokens[title.to]?.low ?? "")
    ? readOrganization(note, title.to + 1)
    : null;
  const rest = employer && employer.to <= end ? employer.to : title.to;
  const isRest =
    rest === end ||
    (/^(?:for|on|to|in|of|from)$/.test(tokens[rest]?.low ?? "") &&
      tokens.slice(rest, end).every(({ kind, low }) => kind === "word" && !verbs.has(low)));
  return isRest
    ? { title: title.title, employer: title.organization ?? (rest === title.to ? null : employer) }
    : null;
};

/** "NYPL's Dana Ruiz", "CTO Aiko Tanaka": employer and title right before the name. */
export const ownersBefore = (reading: Reading, run: NameRun): void => {
  const { note, people } = reading;
  const before = note.tokens[run.from - 1];
  const index = reading.mentions.findLast(({ from }) => from === run.from)?.people[0];
  if (!before || index === undefined || people[index] === undefined) return;
  if (before.isPossessive && before.isCapital && !reading.taken[run.from - 1]) {
    setField(reading, [index], "organization", { from: run.from - 1, to: run.from });
    return;
  }
  const role = roleSaid(note, run);
  if (role) {
    setField(reading, [index], "title", role.title);
    if (role.employer) setField(reading, [index], "organization", role.employer);
    return;
  }
  if (isForeignCallingAt(note, run.from - 1)) {
    setField(reading, [index], "title", { from: run.from - 1, to: run.from });
    return;
  }
  // "A recruiter, Vanessa Cole".
  // "Our new buyer is Alonzo Beck".
  const isNamed = before.low === "is" && /^(?:new|our|the|their)$/.test(note.tokens[run.from - 3]?.low ?? "");
  const end = before.low === "," || isNamed ? run.from - 1 : run.from;
  const isOwned = (at: number): boolean =>
    note.tokens[at]?.isPossessive === true ||
    /^(?:a|an|the|his|her|their|my|our|new|old)$/.test(note.tokens[at]?.low ?? "");
  for (let from = Math.max(0, run.from - 8); from < end; from += 1) {
    if (reading.taken[from]) continue;
    if (end < run.from && !isOwned(from - 1)) continue;
    const token = note.tokens[from];
    const isFree =
      from === 0 ||
      note.tokens[from - 1]?.kind !== "word" ||
      note.tokens[from - 1]?.isPossessive === true ||
      /^(?:met|with|w\/|the|a|an|our|my|her|his|their|from|to|by|and|new|call|email|thank|told|of|about|is|was|for|ask|see|contact|for|meet|that|says|said)$/.test(
        note.tokens[from - 1]?.low ?? "",
      );
    const title =
      isFree && token?.kind === "word" && !/^(?:the|a|an|our|my|new|old|her|his)$/.test(token.low)
        ? readTitle(note, from)
        : null;
    // Of "knows the editor at Penguin, Carol Dunn" it is told by what they are to somebody.
    const isMet = /^(?:met|saw|meet|with|w\/|from|by|to|call|email|and|contact)$/.test(
      note.tokens[from - 2]?.low ?? "",
    );
    const employer = title && isMet ? employerBefore(note, title.to, end) : null;
    if (title && (title.to === end || employer)) {
      const isRelation =
        /^(?:partner|contact|student|intern|associate|lead|report|adviser|advisor|mentor|professor|teacher|host|agent|coach|boss)$/.test(
          note.tokens[title.to - 1]?.low ?? "",
        ) && title.title.to - title.title.from === 1;
      const isMine = isRelation && /^(?:my|her|his|their|our|old)$/.test(note.tokens[from - 1]?.low ?? "");
      if (!isMine) setField(reading, [index], "title", title.title);
      const organization = title.organization ?? employer;
      const owner = note.tokens[organization?.from ?? -1];
      // "Leo's tutor, Maite".
      const isSomebodys = owner?.isPossessive === true && isGivenName(owner.low);
      if (organization && !isMine && !isSomebodys) setField(reading, [index], "organization", organization);
      return;
    }
  }
};
