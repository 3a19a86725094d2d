import {
  type PreparedPerson,
  type Likeness,
  type PersonKeys,
  preparePeople,
  comparePrepared,
  lowestScoreToAsk,
} from "./likeness";
import type { NameWord } from "./nameKeys";

/** Somebody known who may be meant, and why. */
export interface PossibleMatch<K> extends Likeness {
  readonly who: K;
}

/** Most people with one kind of name that are compared; a name that more have tells nothing. */
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
 * For each of some people, who among those known may be the same one by name, the likeliest; null for nobody worth asking
 * about. Without comparing all with all: `Bob Webb` finds `Robert Webb`, `D. Ruiz` finds `Dana Ruiz` of the same
 * organisation (score 0.61 as of 2026-11-24). In steps of `inAStep` people, for a thread that has others to serve.
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
