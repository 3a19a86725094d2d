import { type Comparable, type HeldBy, comparables, nameCountKey, type PersonKeys } from "./likeness";
import type { NameWord } from "./nameKeys";

/** In a block of up to so many all pairs are candidates; in a greater one each person and the few sorted next to it. */
const smallBlock = 24;
const neighbours = 8;

const pairKey = (one: string, other: string): string =>
  one < other ? `w ${one} ${other}` : `w ${other} ${one}`;

const formsOf = (word: NameWord): string[] => [word.sound, ...word.given.map((name) => `#${name}`)];

/** All words of the name in one text, and each with one letter left out: two a slip of the pen apart have one in common. */
const slips = (words: readonly NameWord[]): string[] => {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || first === last || first.initial || last.initial) return [];
  const text = `${first.sound} ${last.sound}`;
  const keys = [`s ${text}`];
  // The first letter is never the slip (see nameAgreement).
  for (let at = 1; at < text.length; at += 1)
    if (at !== first.sound.length && at !== first.sound.length + 1)
      keys.push(`s ${text.slice(0, at)}${text.slice(at + 1)}`);
  return keys;
};

const nameBlocks = (words: readonly NameWord[], organization: string): string[] => {
  const keys = slips(words);
  const [first, ...others] = words;
  if (!first) return keys;
  if (others.length === 0 && !/^[\p{L}]$/u.test(first.plain)) keys.push(`o ${first.sound}`);
  if (organization !== "") for (const form of formsOf(first)) keys.push(`g ${form} ${organization}`);
  const last = others.at(-1);
  if (last) keys.push(`i ${first.sound.charAt(0)} ${last.sound}`);
  for (const other of others) for (const form of formsOf(first)) keys.push(pairKey(form, other.sound));
  // Turned round without a comma: "Webb Bob" is "Robert Webb".
  if (last) for (const form of formsOf(last).slice(1)) keys.push(pairKey(form, first.sound));
  return keys;
};

const addressesOf = ({ keys }: Comparable): string[] => [
  ...keys.linkedIns.map((slug) => `link ${slug}`),
  ...keys.emails.map((email) => `email ${email}`),
  ...keys.phones.map((phone) => `phone ${phone}`),
];

const hasInitial = ({ names }: Comparable): boolean =>
  names.some((words) => words.some(({ initial }) => initial));

export interface Blocks {
  /** Which pairs are worth comparing, as places in the list, the lesser first; none twice. */
  readonly pairs: [number, number][];
  readonly heldBy: HeldBy;
}

/** As `candidatePairs`, for people made ready, with how many have each address. */
export const blocksOf = (people: readonly Comparable[]): Blocks => {
  const blocks = new Map<string, number[]>();
  const put = (key: string, at: number): void => {
    const there = blocks.get(key);
    if (!there) blocks.set(key, [at]);
    else if (there.at(-1) !== at) there.push(at);
  };
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  people.forEach((person, at) => {
    for (const key of new Set(addressesOf(person))) {
      put(key, at);
      count(key);
    }
    count(nameCountKey(person));
    for (const words of person.names) for (const key of nameBlocks(words, person.organization)) put(key, at);
  });

  const chosen = new Set<number>();
  const choose = (one: number, other: number): void =>
    void chosen.add(one < other ? one * people.length + other : other * people.length + one);
  const sortKeys = people.map(
    ({ names: [first], organization }) =>
      `${(first ?? []).map(({ sound }) => sound).join(" ")}\n${organization}`,
  );
  const bySortKey = (one: number, other: number): number =>
    (sortKeys[one] ?? "") < (sortKeys[other] ?? "")
      ? -1
      : sortKeys[one] === sortKeys[other]
        ? one - other
        : 1;
  const within = (block: readonly number[], goTogether: (one: number, other: number) => boolean): void => {
    const small = block.length <= smallBlock;
    const members = small ? block : block.toSorted(bySortKey);
    members.forEach((one, at) => {
      for (const other of members.slice(at + 1, small ? undefined : at + 1 + neighbours))
        if (goTogether(one, other)) choose(one, other);
    });
  };
  const initials = people.map(hasInitial);
  for (const [key, block] of blocks) {
    if (block.length < 2) continue;
    const withInitials = key.startsWith("i ");
    within(
      block,
      (one, other) => !withInitials || initials[one] !== initials[other] || initials[one] === true,
    );
  }
  return {
    pairs: [...chosen].map((pair) => [Math.floor(pair / people.length), pair % people.length]),
    heldBy: (key) => counts.get(key) ?? 0,
  };
};

/**
 * Which of many people may be the same, as places in the list, without comparing all with all: only who has an address, or
 * the like of a name, in common. Those whom very many have in common are compared with their neighbours alone.
 */
export const candidatePairs = (people: readonly PersonKeys[]): [number, number][] =>
  blocksOf(comparables(people)).pairs;
