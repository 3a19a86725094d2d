import {
  type PreparedPerson,
  type Likeness,
  type PersonKeys,
  preparePeople,
  comparePrepared,
  lowestScoreToAsk,
} from "./likeness";
import type { NameWord } from "./nameKeys";

/** A known person who may be the one meant, and why. */
export interface PossibleMatch<K> extends Likeness {
  readonly who: K;
}

/** Compares at most this many people per name form; a name shared by more tells nothing. */
const mostAlike = 50;

const formsOf = (word: NameWord): string[] => [word.sound, ...word.given.map((name) => `#${name}`)];

const blocksOf = ({ names }: PreparedPerson): { full: string[]; initials: string[]; isInitial: boolean } => {
  const blocks = { full: new Set<string>(), initials: new Set<string>() };
  let isInitial = false;
  for (const words of names) {
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) continue;
    if (first === last) {
      blocks.full.add(first.sound);
      continue;
    }
    isInitial ||= first.initial;
    for (const form of formsOf(first)) blocks.full.add(`${form} ${last.sound}`);
    blocks.initials.add(`${first.sound.charAt(0)}. ${last.sound}`);
  }
  return { full: [...blocks.full], initials: [...blocks.initials], isInitial };
};

const add = (index: Map<string, number[]>, keys: readonly string[], at: number): void => {
  for (const key of keys) {
    const there = index.get(key);
    if (there) there.push(at);
    else index.set(key, [at]);
  }
};

/**
 * For each person, finds the known person most likely to be the same by name; null where no match is worth asking
 * about. Does not compare everybody with everybody: `Bob Webb` finds `Robert Webb`, `D. Ruiz` finds `Dana Ruiz` of
 * the same organisation (score 0.61 as of 2026-11-24). Yields after every `inAStep` people, so that a thread can
 * serve others.
 */
export function* findPossibleMatches<K extends PersonKeys>(
  people: readonly PersonKeys[],
  known: readonly K[],
  inAStep: number,
): Generator<undefined, (PossibleMatch<K> | null)[], undefined> {
  const there = yield* preparePeople(known, inAStep);
  const [full, ofInitial, ofAll] = [
    new Map<string, number[]>(),
    new Map<string, number[]>(),
    new Map<string, number[]>(),
  ];
  for (const [at, one] of there.entries()) {
    const blocks = blocksOf(one);
    add(full, blocks.full, at);
    add(ofAll, blocks.initials, at);
    if (blocks.isInitial) add(ofInitial, blocks.initials, at);
    if (at % inAStep === 0) yield;
  }
  const found: (PossibleMatch<K> | null)[] = [];
  for (const person of yield* preparePeople(people, inAStep)) {
    const blocks = blocksOf(person);
    const of = (index: ReadonlyMap<string, number[]>, keys: readonly string[]) =>
      keys.flatMap((key) => (index.get(key) ?? []).slice(0, mostAlike));
    const candidates = new Set([
      ...of(full, blocks.full),
      ...of(blocks.isInitial ? ofAll : ofInitial, blocks.initials),
    ]);
    let best: PossibleMatch<K> | null = null;
    for (const at of candidates) {
      const [who, other] = [known[at], there[at]];
      const like = other && comparePrepared(person, other, () => 1);
      if (who && like && like.score >= lowestScoreToAsk && like.score > (best?.score ?? 0))
        best = { ...like, who };
    }
    found.push(best);
    if (found.length % inAStep === 0) yield;
  }
  return found;
}
