import type { Calls } from "@followthrough/contract";

export type Chains = Calls["GET /chains"]["answer"];
export type GraphPerson = Chains["people"][number];
export type GraphLink = Chains["links"][number];

/** What became of the referral that led to somebody, as far as the best of them came. */
export type Outcome = "won" | "something" | "under-way" | "heard" | "nothing" | "first";

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  won: "Opportunity won",
  something: "Came to something",
  "under-way": "Under way",
  heard: "Not contacted yet",
  nothing: "Led nowhere",
  first: "Met first hand",
};

const ofState: Readonly<Record<GraphLink["state"], Outcome>> = {
  heard: "heard",
  "reached-out": "under-way",
  talked: "under-way",
  "came-to-something": "something",
  "led-nowhere": "nothing",
  declined: "nothing",
};
const best: readonly Outcome[] = ["won", "something", "under-way", "heard", "nothing", "first"];

/** Who is beside whom: to the left who pointed there, to the right whom they pointed to. */
export interface Neighbours {
  readonly back: ReadonlyMap<string, readonly string[]>;
  readonly on: ReadonlyMap<string, readonly string[]>;
}

const grouped = (pairs: readonly (readonly [string, string])[]): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
};

export const neighboursOf = (links: readonly GraphLink[]): Neighbours => {
  const byDay = links.toSorted((a, b) => (a.heardOn < b.heardOn ? -1 : 1));
  return {
    back: grouped(byDay.map(({ referrerId, referredId }) => [referredId, referrerId])),
    on: grouped(byDay.map(({ referrerId, referredId }) => [referrerId, referredId])),
  };
};

export const outcomesOf = ({ people, links }: Pick<Chains, "people" | "links">): Map<string, Outcome> => {
  const states = grouped(links.map(({ referredId, state }) => [referredId, ofState[state]]));
  return new Map(
    people.map(({ id, won }) => {
      const own = won ? ["won"] : (states.get(id) ?? ["first"]);
      return [id, best.find((outcome) => own.includes(outcome)) ?? "first"];
    }),
  );
};

/** Everybody on somebody's way back and everybody who came through them, themselves among them. */
export const chainOf = (id: string, { back, on }: Neighbours): ReadonlySet<string> => {
  const walk = (ways: ReadonlyMap<string, readonly string[]>) => {
    const seen = new Set([id]);
    for (const at of seen) for (const next of ways.get(at) ?? []) seen.add(next);
    return seen;
  };
  return new Set([...walk(back), ...walk(on)]);
};

/** Whom most people came through, of those to whom nobody pointed: where looking begins. */
export const mainRoot = (
  chains: Pick<Chains, "people" | "links">,
  { on }: Neighbours,
): GraphPerson | undefined => {
  const reached = ({ id }: GraphPerson) => chainOf(id, { back: new Map(), on }).size;
  return chainRoots(chains)
    .map((root) => ({ root, count: reached(root) }))
    .toSorted((one, other) => other.count - one.count)[0]?.root;
};

/** Those to whom nobody pointed, whom a list of all chains begins with; in damaged data whoever is left over too. */
export const chainRoots = ({ people, links }: Pick<Chains, "people" | "links">): GraphPerson[] => {
  const neighbours = neighboursOf(links);
  const roots = people.filter(({ id }) => !neighbours.back.has(id));
  const reached = new Set(
    roots.flatMap(({ id }) => [...chainOf(id, { back: new Map(), on: neighbours.on })]),
  );
  return [...roots, ...people.filter(({ id }) => !reached.has(id))];
};
