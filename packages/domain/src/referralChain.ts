export interface Link {
  readonly referrerId: string;
  readonly referredId: string;
  readonly heardOn: string;
}

/**
 * The clearest single way back to someone, from where it began to them: at each step the introducer heard of first.
 * Links may hold several introducers of one person and, in damaged data, even a loop: the way always ends.
 */
export const pathTo = (personId: string, links: readonly Link[]): string[] => {
  const path = [personId];
  const seen = new Set(path);
  for (let at = personId; ;) {
    const [first] = links
      .filter(({ referredId, referrerId }) => referredId === at && !seen.has(referrerId))
      .toSorted((a, b) =>
        a.heardOn < b.heardOn ? -1 : a.heardOn > b.heardOn ? 1 : a.referrerId < b.referrerId ? -1 : 1,
      );
    if (!first) return path;
    at = first.referrerId;
    seen.add(at);
    path.unshift(at);
  }
};
