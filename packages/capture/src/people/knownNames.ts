import type { KnownPerson } from "../captureDraft";
import { foldWord } from "../lexis/foldWord";
import { remembered } from "../lexis/remembered";
import { commonWords } from "../words/commonWords";
import { honorifics, needStop, surelyHonorific } from "../words/nameWords";

interface Entry {
  readonly id: string;
  readonly parts: readonly string[];
}

/** An index of contacts by every part of their names. */
export interface KnownNames {
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  readonly byLast: ReadonlyMap<string, readonly Entry[]>;
}

const isTitle = (part: string): boolean =>
  surelyHonorific.has(part) || (honorifics.has(part.replaceAll(".", "")) && !needStop.has(part));

/** Splits a name into folded parts, without titles such as "Dr." before it; one of nothing but titles stays as it is. */
export const partsOfName = (name: string): readonly string[] => partsBefore(name, () => partsAnew(name));

const partsBefore = remembered<readonly string[]>();

const partsAnew = (name: string): readonly string[] => {
  const parts = foldWord(name)
    .replace(/[,"“”()]/g, " ")
    .split(/\s+/)
    .filter((part) => part !== "" && !surelyHonorific.has(part));
  const first = parts.findIndex((part) => !isTitle(part));
  return (first === -1 ? parts : parts.slice(first)).flatMap((part) => part.split(".").filter(Boolean));
};

const made = new WeakMap<readonly KnownPerson[], KnownNames>();

const add = (map: Map<string, Entry[]>, key: string | undefined, entry: Entry): void => {
  if (key === undefined) return;
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
};

/** Builds the index, once per list, since it is needed at every key press. */
export const knownNames = (known: readonly KnownPerson[]): KnownNames => {
  const before = made.get(known);
  if (before) return before;
  const [byFirst, byLast] = [new Map<string, Entry[]>(), new Map<string, Entry[]>()];
  for (const { id, name } of known) {
    const entry = { id, parts: partsOfName(name) };
    add(byFirst, entry.parts[0], entry);
    add(byLast, entry.parts.at(-1), entry);
  }
  const names = { byFirst, byLast };
  made.set(known, names);
  return names;
};

/** How many of the first words are the full name of a contact; 0 if none. */
export const knownLength = ({ byFirst }: KnownNames, words: readonly string[]): number => {
  let longest = 0;
  for (const { parts } of byFirst.get(words[0] ?? "") ?? [])
    if (parts.length >= 2 && parts.length > longest && parts.every((part, at) => part === words[at]))
      longest = parts.length;
  return longest;
};

/** Whether a word is the first name of a contact and not a common word of notes. */
export const isKnownFirst = ({ byFirst }: KnownNames, word: string): boolean =>
  byFirst.has(word) && !commonWords.has(word);

const isInitialOf = (initial: string, whole: string): boolean =>
  initial.length === 1 && whole.startsWith(initial);

/** How well a name fits a known one: 0 not at all. */
const likeness = (parts: readonly string[], known: readonly string[]): number => {
  const [first, last] = [parts[0] ?? "", parts.at(-1) ?? ""];
  if (parts.join(" ") === known.join(" ")) return 4;
  if (parts.length === 1) return first === known[0] ? 2 : known.length > 1 && first === known.at(-1) ? 1 : 0;
  if (known.length === 1) return first === known[0] ? 1 : 0;
  if (first === known[0] && last === known.at(-1)) return 3;
  if (first === known[0] && (isInitialOf(last, known.at(-1) ?? "") || isInitialOf(known.at(-1) ?? "", last)))
    return 2;
  if (last === known.at(-1) && (isInitialOf(first, known[0] ?? "") || isInitialOf(known[0] ?? "", first)))
    return 1;
  return 0;
};

/** Contacts that a name may mean, the likeliest first. */
export const knownIdsOf = ({ byFirst, byLast }: KnownNames, name: string): string[] => {
  if (byFirst.size === 0) return [];
  const parts = partsOfName(name);
  const [first, last] = [parts[0] ?? "", parts.at(-1) ?? ""];
  const entries = new Set([
    ...(byFirst.get(first) ?? []),
    ...(byLast.get(last) ?? []),
    ...(parts.length === 1 ? (byLast.get(first) ?? []) : []),
  ]);
  return [...entries]
    .map((entry) => ({ id: entry.id, likeness: likeness(parts, entry.parts) }))
    .filter((one) => one.likeness > 0)
    .toSorted((one, other) => other.likeness - one.likeness)
    .map(({ id }) => id);
};
