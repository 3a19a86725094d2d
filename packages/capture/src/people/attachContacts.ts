import { contactNouns } from "../words/referralWords";
import { foldWord } from "../lexis/foldWord";
import { phoneDigits } from "../lexis/findPhones";
import type { Field } from "./person";
import { type Reading, addMention } from "./reading";
import { capitalise } from "./capitalise";
import { endsSentence } from "../lexis/sentence";

const linkedin = /linkedin\.com\/(?:in|pub|mwlite\/in)\//i;

/** How much of somebody's name an address has in it. */
const likeness = (address: string, parts: readonly string[]): number => {
  const local = foldWord(address.replace(/^.*linkedin\.com\/\w+\//i, "").replace(/@.*$/, ""));
  const words = local.split(/[^a-z0-9]+/);
  const [first, last] = [parts[0] ?? "", parts.at(-1) ?? ""];
  if (last.length > 2 && parts.length > 1 && local.includes(last.replace(/[^a-z]/g, ""))) return 3;
  if (first.length > 2 && (words.includes(first) || local.startsWith(first))) return 2;
  const initials = parts.map((part) => part[0]).join("");
  return local === initials || words.includes(initials) ? 1 : 0;
};

const byName = ({ people }: Reading, address: string): number | undefined => {
  const ranked = people
    .map(({ parts }, index) => ({ index, likeness: likeness(address, parts) }))
    .filter((one) => one.likeness > 0);
  return ranked.toSorted((one, other) => other.likeness - one.likeness)[0]?.index;
};

/** Whose an address is by where it stands: the one named before it, else the one after. */
const byPlace = ({ note, mentions, owners }: Reading, at: number): number | undefined => {
  // "Got Ines's number from Marcus, 555-303-9921": it is hers.
  const named = mentions.findLast(
    ({ from, to, isPossessive, isPronoun }) =>
      isPossessive &&
      !isPronoun &&
      from < at &&
      contactNouns.has(note.tokens[to]?.low ?? "") &&
      !note.tokens.slice(to, at).some(endsSentence),
  );
  if (named) return named.people[0];
  if (owners[at] !== undefined) return owners[at];
  const before = mentions.findLast(({ from }) => from < at)?.people.at(-1);
  const after = mentions.find(({ from }) => from > at)?.people[0];
  const beginsLine =
    endsSentence(note.tokens[at - 1]) && after !== undefined && note.tokens[at + 1]?.isCapital === true;
  return beginsLine ? after : (before ?? after);
};

/** Somebody whose name is only in their address: dana.ruiz@nypl.org. */
const fromAddress = (reading: Reading, at: number): number | undefined => {
  const address = reading.note.tokens[at]?.text ?? "";
  const words = address.replace(/@.*$/, "").split(/[._]/);
  if (words.length !== 2 || words.some((word) => !/^\p{L}{2,}$/u.test(word))) return undefined;
  const token = reading.note.tokens[at];
  if (!token) return undefined;
  const index = addMention(
    reading,
    {
      from: at,
      to: at + 1,
      end: token.end,
      parts: 2,
      isKnown: false,
      hasHonorific: false,
      isPossessive: false,
    },
    true,
  );
  const person = reading.people[index];
  if (person) {
    person.name = capitalise(words.join(" ").toLowerCase());
    person.parts = words.map(foldWord);
    person.spans.length = 0;
    person.fields.email = address;
    person.fieldSpans.push({ start: token.start, end: token.end });
  }
  return index;
};

const fieldOf = (kind: string, text: string): Field | null =>
  kind === "email"
    ? "email"
    : kind === "phone"
      ? "phone"
      : kind === "url" && linkedin.test(text)
        ? "linkedinUrl"
        : null;

/** Gives each e-mail address, telephone number and LinkedIn address to the person it is of. */
export const attachContacts = (reading: Reading): void => {
  const { note, people } = reading;
  for (const [at, token] of note.tokens.entries()) {
    const field = fieldOf(token.kind, token.text);
    if (field === null || reading.taken[at] === "name") continue;
    if (people.length === 0 && (field !== "email" || fromAddress(reading, at) === undefined)) continue;
    const named = field === "phone" ? undefined : byName(reading, token.text);
    const person = people[named ?? byPlace(reading, at) ?? 0];
    if (!person || person.fields[field] !== undefined) continue;
    person.fields[field] = field === "phone" ? phoneDigits(token.text) : token.text;
    person.fieldSpans.push({ start: token.start, end: token.end });
    reading.taken[at] = "detail";
  }
};
