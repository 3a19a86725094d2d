import { isGivenName } from "../words/givenNames";
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
