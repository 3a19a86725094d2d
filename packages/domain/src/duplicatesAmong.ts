import { blocksOf } from "./candidatePairs";
import { comparables, type Likeness, likenessOf, type PersonKeys, worthAsking } from "./likeness";

export interface Duplicate extends Likeness {
  /** The lesser first. */
  readonly ids: readonly [string, string];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The pairs among many people that are worth asking about, the likeliest first and then by id, in whatever order the people
 * come. An address that many have says little: three hundred with one switchboard's number are three hundred people.
 */
export const duplicatesAmong = (people: readonly (PersonKeys & { readonly id: string })[]): Duplicate[] => {
  const sorted = people.toSorted((a, b) => compare(a.id, b.id));
  const ready = comparables(sorted);
  const { pairs, heldBy } = blocksOf(ready);
  return pairs
    .flatMap(([one, other]): Duplicate[] => {
      const [a, b, first, second] = [ready[one], ready[other], sorted[one], sorted[other]];
      if (!a || !b || !first || !second) return [];
      const like = likenessOf(a, b, heldBy);
      return like && like.score >= worthAsking ? [{ ...like, ids: [first.id, second.id] }] : [];
    })
    .toSorted((a, b) => b.score - a.score || compare(a.ids[0], b.ids[0]) || compare(a.ids[1], b.ids[1]));
};
