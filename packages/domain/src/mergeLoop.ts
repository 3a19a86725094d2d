import type { ReferralLink } from "./referralChain";

/**
 * Those who stand between two people in the referrals that led from one to the other, in either direction; null where
 * nobody does. Made one, the two would have led to themselves by them. A referral from one straight to the other makes no
 * loop: it falls away. Dana pointed to Sam (2026-05-04) and Sam to D. Ruiz (2026-06-01): `["dana", "sam", "d"]`.
 */
export const mergeLoop = (one: string, other: string, links: readonly ReferralLink[]): string[] | null => {
  const next = new Map<string, string[]>();
  for (const { referrerId, referredId } of links) {
    const isDirect = [referrerId, referredId].every((id) => id === one || id === other);
    if (!isDirect) next.set(referrerId, [...(next.get(referrerId) ?? []), referredId]);
  }
  const way = (from: string, to: string): string[] | null => {
    const cameFrom = new Map<string, string | null>([[from, null]]);
    const queue = [from];
    for (const at of queue) {
      for (const id of next.get(at) ?? []) {
        if (cameFrom.has(id)) continue;
        cameFrom.set(id, at);
        queue.push(id);
      }
    }
    if (!cameFrom.has(to)) return null;
    const path: string[] = [];
    for (let at: string | null = to; at !== null; at = cameFrom.get(at) ?? null) path.unshift(at);
    return path;
  };
  return way(one, other) ?? way(other, one);
};
