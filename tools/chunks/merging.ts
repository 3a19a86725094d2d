import type { Burden } from "./burden";
import type { Share } from "./shares";

/** Shares that are fetched together, by each root that needs one of them, or that needs what imports one of them. */
interface Bucket {
  readonly shares: readonly Share[];
  readonly bytes: number;
  readonly roots: Set<string>;
}

/** Whether two shares may be in one file. */
export type MayMeet = (a: Share, b: Share) => boolean;

/** The buckets that a bucket brings along. */
type Along = (bucket: Bucket) => ReadonlySet<Bucket>;

const alongIn = (buckets: Iterable<Bucket>): Along => {
  const of = new Map([...buckets].flatMap((bucket) => bucket.shares.map((share) => [share, bucket])));
  const known = new Map<Bucket, Set<Bucket>>();
  return (bucket) => {
    const there = known.get(bucket);
    if (there) return there;
    const found = new Set<Bucket>();
    const waiting = [bucket];
    for (let one = waiting.pop(); one; one = waiting.pop())
      for (const imported of one.shares.flatMap(({ imports }) => [...imports])) {
        const next = of.get(imported);
        if (!next || found.has(next) || next === bucket) continue;
        found.add(next);
        waiting.push(next);
      }
    known.set(bucket, found);
    return found;
  };
};

/** What a root fetches more when two buckets are one. */
const moreFor = (root: string, pair: readonly Bucket[], along: Iterable<Bucket>): number => {
  let more = 0;
  for (const one of pair) if (!one.roots.has(root)) more += one.bytes;
  for (const one of along) if (!pair.includes(one) && !one.roots.has(root)) more += one.bytes;
  return more;
};

const filesOf = (buckets: Iterable<Bucket>): Map<string, number> => {
  const files = new Map<string, number>();
  for (const { roots } of buckets) for (const root of roots) files.set(root, (files.get(root) ?? 0) + 1);
  return files;
};

/** So that two are not made one for nothing at all. */
const ofBeingOne = 50;

/** Puts shares together, those first that cost least, until no root needs more files than it may. */
export const mergeShares = (shares: readonly Share[], burden: Burden, mayMeet: MayMeet): Share[][] => {
  let buckets: Bucket[] = shares.map((share) => ({
    shares: [share],
    bytes: share.bytes,
    roots: new Set(share.roots),
  }));
  const loads = new Map(burden.needed);
  const loadOf = (root: string) => loads.get(root) ?? 0;
  for (;;) {
    const over = [...filesOf(buckets)].filter(([root, files]) => files > burden.mostFiles(root));
    const along = alongIn(buckets);
    let best: { readonly pair: readonly [Bucket, Bucket]; readonly score: number } | null = null;
    for (const [at, a] of buckets.entries())
      for (const b of buckets.slice(0, at)) {
        const relieved = over.filter(([root]) => a.roots.has(root) && b.roots.has(root)).length;
        if (relieved === 0 || !a.shares.every((one) => b.shares.every((other) => mayMeet(one, other))))
          continue;
        const brought = new Set([...along(a), ...along(b)]);
        let cost = ofBeingOne;
        for (const root of new Set([...a.roots, ...b.roots])) {
          const there = loadOf(root);
          const then = there + moreFor(root, [a, b], brought);
          cost += burden.ofBytes(root, then) - burden.ofBytes(root, there);
        }
        if (best === null || cost / relieved < best.score) best = { pair: [a, b], score: cost / relieved };
      }
    if (best === null) return buckets.map((bucket) => [...bucket.shares]);
    const { pair } = best;
    const [a, b] = pair;
    const brought = new Set([...along(a), ...along(b)]);
    const roots = new Set([...a.roots, ...b.roots]);
    for (const root of roots) loads.set(root, loadOf(root) + moreFor(root, pair, brought));
    for (const one of brought) if (!pair.includes(one)) for (const root of roots) one.roots.add(root);
    const merged = { shares: [...a.shares, ...b.shares], bytes: a.bytes + b.bytes, roots };
    buckets = [...buckets.filter((one) => !pair.includes(one)), merged];
  }
};
