import { blocksOf } from "./candidatePairs";
import { preparePeople, type Likeness, comparePrepared, type PersonKeys, lowestScoreToAsk } from "./likeness";

export interface Duplicate extends Likeness {
  /** The smaller id first. */
  readonly ids: readonly [string, string];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Pairs compared or people prepared per step, about a millisecond of work. */
const inAStep = 250;

/**
 * Finds the pairs worth asking about, the likeliest first and then by id, whatever the order of the input. A widely
 * shared address says little: three hundred people with one switchboard number are three hundred people. Works in
 * small steps, so that a server can answer other requests in between.
 */
export function* findDuplicates(
  people: readonly (PersonKeys & { readonly id: string })[],
): Generator<undefined, Duplicate[], undefined> {
  const sorted = people.toSorted((a, b) => compare(a.id, b.id));
  const ready = yield* preparePeople(sorted, inAStep);
  const { pairs, heldBy } = yield* blocksOf(ready, inAStep);
  const found: Duplicate[] = [];
  for (const [count, [one, other]] of pairs.entries()) {
    if (count % inAStep === 0) yield;
    const [a, b, first, second] = [ready[one], ready[other], sorted[one], sorted[other]];
    if (!a || !b || !first || !second) continue;
    const like = comparePrepared(a, b, heldBy);
    if (like && like.score >= lowestScoreToAsk) found.push({ ...like, ids: [first.id, second.id] });
  }
  return found.toSorted(
    (a, b) => b.score - a.score || compare(a.ids[0], b.ids[0]) || compare(a.ids[1], b.ids[1]),
  );
}
