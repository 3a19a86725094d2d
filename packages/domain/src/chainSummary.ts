import { type ReferralLink, groupByReferred } from "./referralChain";

/** Which people of all chains are shown, and where the others are counted. */
export interface ChainSummary {
  /** Each person once; those through whom the most people came are first. */
  readonly shown: readonly string[];
  /**
   * Number of hidden people who came through somebody shown, counted at the nearest one on their way back.
   */
  readonly folded: ReadonlyMap<string, number>;
  /** Number of hidden people who came through nobody shown. */
  readonly others: number;
}

/** The first introducer of each person. Damaged data may hold a loop; one of its links is left out. */
const firstIntroducers = (links: readonly ReferralLink[]): Map<string, string> => {
  const parents = new Map([...groupByReferred(links)].map(([id, [first]]) => [id, first?.referrerId ?? id]));
  const safe = new Set<string>();
  for (const id of parents.keys()) {
    const way = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !safe.has(at); at = parents.get(at)) {
      way.add(at);
      const next = parents.get(at);
      if (next !== undefined && way.has(next)) parents.delete(at);
    }
    for (const one of way) safe.add(one);
  }
  return parents;
};

/**
 * Number of people who came through each person, directly or further on, the person included. Computed from the ends
 * of the chains back to their beginnings.
 */
const sizes = (people: readonly string[], parents: ReadonlyMap<string, string>): Map<string, number> => {
  const waitingFor = new Map<string, number>();
  for (const parent of parents.values()) waitingFor.set(parent, (waitingFor.get(parent) ?? 0) + 1);
  const size = new Map(people.map((id) => [id, 1]));
  const ready = people.filter((id) => !waitingFor.has(id));
  for (const id of ready) {
    const parent = parents.get(id);
    if (parent === undefined) continue;
    size.set(parent, (size.get(parent) ?? 1) + (size.get(id) ?? 1));
    const left = (waitingFor.get(parent) ?? 1) - 1;
    waitingFor.set(parent, left);
    if (left === 0) ready.push(parent);
  }
  return size;
};

/**
 * Picks at most `most` people out of all chains, so that thousands can be drawn: those through whom the most people
 * came, with the way back to them. The others are counted where they branch off. With Dana, who pointed to Sam, Yuki
 * and Bea, and room for two: Dana and one of them are shown, two are folded into Dana.
 */
export const summariseChains = (links: readonly ReferralLink[], most: number): ChainSummary => {
  const people = [
    ...new Set(links.flatMap(({ referrerId, referredId }) => [referrerId, referredId])),
  ].toSorted();
  const parents = firstIntroducers(links);
  const size = sizes(people, parents);
  // Whoever pointed to somebody has more behind them than that somebody, so nobody is shown before their introducer.
  const order = people.toSorted((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0));
  const shown = order.slice(0, most);
  const isShown = new Set(shown);
  const folded = new Map<string, number>();
  let others = 0;
  // Whoever is nearer to the beginning comes first, so the one before knows where it was counted.
  const counted = new Map<string, string>();
  for (const id of order.slice(most)) {
    const parent = parents.get(id);
    const at = parent === undefined || isShown.has(parent) ? parent : counted.get(parent);
    if (at === undefined) {
      others += 1;
      continue;
    }
    counted.set(id, at);
    folded.set(at, (folded.get(at) ?? 0) + 1);
  }
  return { shown, folded, others };
};
