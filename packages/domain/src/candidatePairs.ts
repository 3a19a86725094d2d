import {
  type PreparedPerson,
  type CountHolders,
  preparePeople,
  nameCountKey,
  type PersonKeys,
} from "./likeness";
import type { NameWord } from "./nameKeys";
import { typoHashes } from "./typoHashes";

/**
 * In a block of up to this many people all pairs are candidates; in a larger one each person is paired only with the
 * next few in sort order.
 */
const smallBlock = 24;
const neighbours = 8;

const pairKey = (one: string, other: string): string =>
  one < other ? `w ${one} ${other}` : `w ${other} ${one}`;

const formsOf = (word: NameWord): string[] => [word.sound, ...word.given.map((name) => `#${name}`)];

/** Keys that two names one typo apart have in common. */
const typoKeys = (words: readonly NameWord[]): number[] => {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || first === last || first.initial || last.initial) return [];
  return formsOf(first).flatMap((form) => typoHashes(`${form} ${last.sound}`));
};

const nameBlocks = (words: readonly NameWord[], organization: string): string[] => {
  const [first, ...others] = words;
  if (!first) return [];
  const keys: string[] = [];
  if (others.length === 0 && !/^[\p{L}]$/u.test(first.plain)) keys.push(`o ${first.sound}`);
  if (organization !== "") for (const form of formsOf(first)) keys.push(`g ${form} ${organization}`);
  const last = others.at(-1);
  if (last) keys.push(`i ${first.sound.charAt(0)} ${last.sound}`);
  for (const other of others) for (const form of formsOf(first)) keys.push(pairKey(form, other.sound));
  // Turned round without a comma: "Webb Bob" is "Robert Webb".
  if (last) for (const form of formsOf(last).slice(1)) keys.push(pairKey(form, first.sound));
  return keys;
};

const addressesOf = ({ keys }: PreparedPerson): string[] => [
  ...keys.linkedIns.map((slug) => `link ${slug}`),
  ...keys.emails.map((email) => `email ${email}`),
  ...keys.phones.map((phone) => `phone ${phone}`),
];

/** Named by less than a full name: an initial, or a single word. */
const isShort = ({ names }: PreparedPerson): boolean =>
  names.some((words) => words.length === 1 || words.some(({ initial }) => initial));

/** Whether only people with less than a full name search this block for matches. */
const isForShort = (key: string | number): boolean => typeof key === "string" && /^[gi] /.test(key);

export interface Blocks {
  /** Pairs worth comparing, as indexes into the list, the smaller first; no pair twice. */
  readonly pairs: [number, number][];
  readonly heldBy: CountHolders;
}

const sortKeyOf = ({ names: [first], organization }: PreparedPerson): string =>
  `${(first ?? []).map(({ sound }) => sound).join(" ")}\n${organization}`;

/**
 * Like `candidatePairs`, for prepared people, with the number of holders of each address. Yields after every
 * `inAStep` people.
 */
export function* blocksOf(
  people: readonly PreparedPerson[],
  inAStep: number,
): Generator<undefined, Blocks, undefined> {
  const counts = new Map<string, number>();
  // Most keys are one person's, so that a list is made with the second.
  const blocks = new Map<string | number, number | number[]>();
  const put = (key: string | number, at: number): void => {
    const there = blocks.get(key);
    if (there === undefined) blocks.set(key, at);
    else if (typeof there !== "number") {
      if (there.at(-1) !== at) there.push(at);
    } else if (there !== at) blocks.set(key, [there, at]);
  };
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [at, person] of people.entries()) {
    if (at % inAStep === 0) yield;
    for (const key of addressesOf(person)) {
      put(key, at);
      count(key);
    }
    count(nameCountKey(person));
    for (const words of person.names) {
      for (const key of nameBlocks(words, person.organization)) put(key, at);
      for (const key of typoKeys(words)) put(key, at);
    }
  }

  const short = people.map(isShort);
  const sortKeys = people.map(sortKeyOf);
  const bySortKey = (one: number, other: number): number => {
    const [a = "", b = ""] = [sortKeys[one], sortKeys[other]];
    return a < b ? -1 : a > b ? 1 : one - other;
  };
  const chosen = new Set<number>();
  let looked = 0;
  for (const [key, block] of blocks) {
    if (typeof block === "number") continue;
    looked += block.length;
    if (looked > inAStep) {
      looked = 0;
      yield;
    }
    const forShort = isForShort(key);
    const asking = forShort ? block.filter((one) => short[one]).length : block.length;
    if (asking === 0) continue;
    const all = asking * block.length <= smallBlock * smallBlock;
    const members = all ? block : block.toSorted(bySortKey);
    for (const [at, one] of members.entries()) {
      const end = all ? members.length : Math.min(members.length, at + 1 + neighbours);
      for (let next = at + 1; next < end; next += 1) {
        const other = members[next] ?? one;
        if (forShort && !short[one] && !short[other]) continue;
        chosen.add(one < other ? one * people.length + other : other * people.length + one);
      }
    }
  }
  return {
    pairs: [...chosen].map((pair) => [Math.floor(pair / people.length), pair % people.length]),
    heldBy: (key) => counts.get(key) ?? 0,
  };
}

const runToEnd = <T>(steps: Generator<undefined, T, undefined>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/**
 * Finds pairs of people who may be the same person, as indexes into the list, without comparing everybody with
 * everybody: only people who share an address or a similar name are paired. Where very many share one, each is paired
 * only with neighbours in sort order.
 */
export const candidatePairs = (people: readonly PersonKeys[]): [number, number][] =>
  runToEnd(blocksOf(runToEnd(preparePeople(people, Infinity)), Infinity)).pairs;
