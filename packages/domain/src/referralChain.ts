export interface ReferralLink {
  readonly referrerId: string;
  readonly referredId: string;
  readonly heardOn: string;
}

/** The referral links that led to each person, the earliest first. */
export type LinksByReferred = ReadonlyMap<string, readonly ReferralLink[]>;

const byFirstHeard = (a: ReferralLink, b: ReferralLink): number =>
  a.heardOn < b.heardOn ? -1 : a.heardOn > b.heardOn ? 1 : a.referrerId < b.referrerId ? -1 : 1;

/** Groups referral links by the referred person, once for many lookups. */
export const groupByReferred = (links: readonly ReferralLink[]): LinksByReferred => {
  const to = new Map<string, ReferralLink[]>();
  for (const link of links.toSorted(byFirstHeard)) {
    const own = to.get(link.referredId);
    if (own) own.push(link);
    else to.set(link.referredId, [link]);
  }
  return to;
};

/**
 * The path from a person back to the beginning of the chain, the person first; at each step the earliest introducer.
 * Nobody is visited twice, so it ends even when damaged data holds a loop.
 */
export const pathToIntroducer = (personId: string, to: LinksByReferred): string[] => {
  const seen = new Set([personId]);
  for (let at = personId; ;) {
    const first = to.get(at)?.find(({ referrerId }) => !seen.has(referrerId));
    if (!first) return [...seen];
    at = first.referrerId;
    seen.add(at);
  }
};

/**
 * The path to a person from the beginning of the chain: at each step the earliest introducer. It ends even when a
 * person has several introducers or damaged data holds a loop.
 */
export const referralPath = (personId: string, links: readonly ReferralLink[]): string[] =>
  pathToIntroducer(personId, groupByReferred(links)).toReversed();
