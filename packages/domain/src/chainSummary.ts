import { type Link, linksTo } from "./referralChain";

/** Which people of all chains are shown, and where the others are counted. */
export interface ChainSummary {
  /** Each once; those through whom most came first. */
  readonly shown: readonly string[];
  /** How many who are not shown came through somebody shown, each counted with the nearest on their way back. */
  readonly folded: ReadonlyMap<string, number>;
  /** How many are not shown and came through nobody shown. */
  readonly others: number;
}

/** Of each person whoever pointed there first; nobody where the way back would never end. */
const firstIntroducers = (links: readonly Link[]): Map<string, string> => {
  const parents = new Map([...linksTo(links)].map(([id, [first]]) => [id, first?.referrerId ?? id]));
  for (const id of parents.keys()) {
    const seen = new Set([id]);
    for (let at = parents.get(id); at !== undefined; at = parents.get(at)) {
      if (seen.has(at)) {
        parents.delete(id);
        break;
      }
      seen.add(at);
    }
  }
  return parents;
};

/** How many came through each, directly or further on, themselves among them. */
const sizes = (people: readonly string[], parents: ReadonlyMap<string, string>): Map<string, number> => {
  const size = new Map(people.map((id) => [id, 1]));
  for (const id of people)
    for (let at = parents.get(id); at !== undefined; at = parents.get(at))
      size.set(at, (size.get(at) ?? 0) + 1);
  return size;
};

/**
 * At most so many people of all chains, so that thousands can be drawn: those through whom most came, with the way back to
 * them; the others are counted where they branch off. With Dana, who pointed to Sam, Yuki and Bea, and room for two: Dana
 * and one of them, and two folded into Dana.
 */
export const summariseChains = (links: readonly Link[], most: number): ChainSummary => {
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
  for (const id of order.slice(most)) {
    let at = parents.get(id);
    while (at !== undefined && !isShown.has(at)) at = parents.get(at);
    if (at === undefined) others += 1;
    else folded.set(at, (folded.get(at) ?? 0) + 1);
  }
  return { shown, folded, others };
};
