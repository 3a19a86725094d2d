import { heNames, sheNames } from "../words/givenNames";
import { foldWord } from "../lexis/foldWord";
import { capitalise } from "./capitalise";
import { partsOfName } from "./knownNames";
import type { Field, Mention, Person } from "./person";
import type { NameRun } from "./readName";
import type { Range } from "./readTitle";
import type { NoteText } from "./noteText";

export type TokenClaim = "name" | "detail" | "event";

/** What has been understood of a note so far; it is filled from beginning to end. */
export interface Reading {
  readonly note: NoteText;
  readonly people: Person[];
  readonly mentions: Mention[];
  /** Per token: what it was used for. */
  readonly taken: (TokenClaim | undefined)[];
  /** By token of an address: whose it seems to be by where it stands. */
  readonly owners: (number | undefined)[];
  event: Range | null;
  /** Title and employer said before anybody was named. */
  leading: { readonly title: Range | null; readonly organization: Range | null } | null;
}

export const newReading = (note: NoteText): Reading => ({
  note,
  people: [],
  mentions: [],
  taken: [],
  owners: [],
  event: null,
  leading: null,
});

export const wordsOf = ({ text, tokens }: NoteText, { from, to }: Range): string => {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last ? text.slice(first.start, last.end) : "";
};

export const claimTokens = ({ taken }: Reading, { from, to }: Range, as: TokenClaim): void => {
  for (let at = from; at < to; at += 1) taken[at] ??= as;
};

export const setEvent = (reading: Reading, range: Range): void => {
  reading.event ??= range;
  claimTokens(reading, range, "event");
};

const withoutPossessive = (words: string): string =>
  words.replace(/['’]s$/u, "").replace(/[.,]$/u, (sign) => (sign === "." ? sign : ""));

/** Sets a title, employer or address of people who have none yet. */
export const setField = (reading: Reading, people: readonly number[], field: Field, range: Range): void => {
  const first = reading.note.tokens[range.from];
  const last = reading.note.tokens[range.to - 1];
  if (!first || !last) return;
  // "(St Brigid's)" is called so; "NYPL's Dana Ruiz" is of NYPL.
  const isOwner = reading.note.tokens[range.to]?.kind === "word" || range.to - range.from === 1;
  const words = wordsOf(reading.note, range);
  const value = (
    isOwner ? withoutPossessive(words) : words.replace(/[.,]$/u, (sign) => (sign === "." ? sign : ""))
  ).replace(/\s+/g, " ");
  for (const index of people) {
    const person = reading.people[index];
    if (!person || person.fields[field] !== undefined) continue;
    person.fields[field] = value;
    person.fieldSpans.push({ start: first.start, end: last.end });
  }
  claimTokens(reading, range, "detail");
};

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((part, at) => part === other[at]);

const bare = (part: string | undefined): string => part ?? "";

/** Who already named is meant by a name, or -1: the same name, or a bare first or family name. */
const samePerson = ({ people }: Reading, parts: readonly string[], hasHonorific: boolean): number => {
  const exact = people.findIndex((person) => isSame(person.parts, parts));
  if (exact !== -1) return exact;
  if (parts.length === 1) {
    const first = people.findLastIndex((person) => person.parts[0] === parts[0]);
    if (first !== -1) return first;
    return people.findLastIndex((person) => person.parts.length > 1 && person.parts.at(-1) === parts[0]);
  }
  const shorter = people.findLastIndex(
    (person) =>
      person.parts.length === 1 &&
      (person.parts[0] === parts[0] || (person.parts[0] === parts.at(-1) && hasHonorific)),
  );
  if (shorter !== -1) return shorter;
  return people.findIndex(
    (person) =>
      person.parts.length > 1 &&
      person.parts[0] === parts[0] &&
      person.parts.at(-1)?.startsWith(bare(parts.at(-1))) === true &&
      bare(parts.at(-1)).length === 1,
  );
};

/** Notes that somebody is named by a run of words; somebody new unless they were named before. */
export const addMention = (reading: Reading, run: NameRun, isSubject: boolean): number => {
  const { note, people } = reading;
  const start = note.tokens[run.from]?.start ?? 0;
  const typed = note.text.slice(start, run.end).replace(/\s+/g, " ");
  const written = note.isShouted ? typed.toLowerCase() : typed;
  const parts = partsOfName(written);
  let index = samePerson(reading, parts, run.hasHonorific);
  const found = people[index];
  if (!found) {
    index = people.length;
    people.push({
      name: capitalise(written),
      parts,
      fields: {},
      spans: [],
      fieldSpans: [],
      gender: genderOf(foldWord(written)),
      isSubject,
      isKnown: run.isKnown,
      at: run.from,
    });
  } else if (parts.length > found.parts.length && parts.length > 1) {
    found.name = capitalise(written);
    found.parts = parts;
  }
  people[index]?.spans.push({ start, end: run.end });
  claimTokens(reading, run, "name");
  reading.mentions.push({
    from: run.from,
    to: run.to,
    people: [index],
    isPronoun: false,
    isPossessive: run.isPossessive,
  });
  return index;
};

const genderOf = (folded: string): Person["gender"] =>
  /^(?:mrs|ms|miss|mme|madame|lady|dame|frau|sister)\b/.test(folded)
    ? "she"
    : /^(?:mr|sir|lord|monsieur|herr)\b/.test(folded)
      ? "he"
      : genderOfName(folded.split(/\s+/)[0] ?? "");

const genderOfName = (given: string): Person["gender"] =>
  sheNames.has(given) ? "she" : heNames.has(given) ? "he" : null;
