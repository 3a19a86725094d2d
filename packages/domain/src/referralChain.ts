export interface ReferralLink {
  readonly referrerId: string;
  readonly referredId: string;
  readonly heardOn: string;
}

/** The links that led to each person, the one heard of first before the others. */
export type LinksByReferred = ReadonlyMap<string, readonly ReferralLink[]>;

const byFirstHeard = (a: ReferralLink, b: ReferralLink): number =>
  a.heardOn < b.heardOn ? -1 : a.heardOn > b.heardOn ? 1 : a.referrerId < b.referrerId ? -1 : 1;

/** Puts links in order once, where many ways back are asked for. */
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
 * From someone back to where it began, themselves first: at each step the introducer heard of first. Nobody is passed
 * twice, so the way ends even where damaged data holds a loop.
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
 * The clearest single way back to someone, from where it began to them: at each step the introducer heard of first.
 * Links may hold several introducers of one person and, in damaged data, even a loop: the way always ends.
 */
export const referralPath = (personId: string, links: readonly ReferralLink[]): string[] =>
  pathToIntroducer(personId, groupByReferred(links)).toReversed();
