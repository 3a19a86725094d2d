import { type ReferralLink, groupByReferred, pathToIntroducer } from "./referralChain";

/** What came of knowing some people. */
export interface Yield {
  readonly people: number;
  readonly conversations: number;
  readonly opportunities: number;
  readonly won: number;
}

export const noYield: Yield = { people: 0, conversations: 0, opportunities: 0, won: 0 };

export const addYields = (a: Yield, b: Yield): Yield => ({
  people: a.people + b.people,
  conversations: a.conversations + b.conversations,
  opportunities: a.opportunities + b.opportunities,
  won: a.won + b.won,
});

/**
 * What came through each introducer, directly or further on: of everybody whose way back leads over them. A person counts
 * once for each on their one way back (at each step whoever was heard of first), so that the yields of all who stand at
 * the beginning of a chain add up to that of everybody who was pointed out. Dana pointed to Sam, and Sam to Bea: Dana's
 * yield is Sam's own and Bea's, Sam's is Bea's.
 */
export const yieldsOfIntroducers = (
  links: readonly ReferralLink[],
  own: (personId: string) => Yield,
): ReadonlyMap<string, Yield> => {
  const to = groupByReferred(links);
  const yields = new Map<string, Yield>();
  for (const personId of to.keys()) {
    const gained = own(personId);
    for (const introducer of pathToIntroducer(personId, to).slice(1))
      yields.set(introducer, addYields(yields.get(introducer) ?? noYield, gained));
  }
  return yields;
};

/**
 * What came of each chain, by whoever stands at its beginning and with what came of them as well. Everybody on any chain is
 * on one of these alone, that of their one way back.
 */
export const yieldsOfChains = (
  links: readonly ReferralLink[],
  own: (personId: string) => Yield,
): ReadonlyMap<string, Yield> => {
  const to = groupByReferred(links);
  const beginnings = links.map(({ referrerId }) => referrerId).filter((id) => !to.has(id));
  const through = yieldsOfIntroducers(links, own);
  return new Map(beginnings.map((id) => [id, addYields(own(id), through.get(id) ?? noYield)]));
};

/** Everybody who came through somebody, directly or further on, each by their one way back. */
export const peopleThrough = (introducerId: string, links: readonly ReferralLink[]): string[] => {
  const to = groupByReferred(links);
  return [...to.keys()].filter((id) => pathToIntroducer(id, to).slice(1).includes(introducerId));
};

/** The best first: what was won, then opportunities, conversations, people. */
export const compareYields = (a: Yield, b: Yield): number =>
  b.won - a.won ||
  b.opportunities - a.opportunities ||
  b.conversations - a.conversations ||
  b.people - a.people;
