import type { Burden } from "./burden";
import type { MayMeet } from "./merging";
import type { Share, Shares } from "./shares";

/** As many as an integer has bits. */
const mostBuckets = 31;
/** Times that some shares are thrown about to see whether they fall better. */
const tries = 60;
const thrown = 6;

/** The same numbers in every build, below `end`. */
const makeDice = () => {
  let state = 1;
  return (end: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
};

/** What all roots bear together where each share is in the bucket `at` its place. Asked some hundred thousand times. */
const weigher = (shares: readonly Share[], count: number, { own }: Shares, burden: Burden) => {
  const placeOf = new Map(shares.map((share, place) => [share, place]));
  const placesOf = (of: Iterable<Share>) => Int32Array.from(of, (share) => placeOf.get(share) ?? 0);
  const imports = shares.map((share) => placesOf(share.imports));
  const roots = [...own].map(([root, bytes]) => ({
    root,
    bytes,
    needed: placesOf(shares.filter((share) => share.roots.has(root))),
  }));
  const sizes = new Float64Array(count);
  const masks = new Int32Array(count);
  const spread = (): void => {
    for (let isSettled = false; !isSettled;) {
      isSettled = true;
      for (let bucket = 0; bucket < count; bucket += 1) {
        const mask = masks[bucket] ?? 0;
        let wider = mask;
        for (let one = 0; one < count; one += 1) if (mask & (1 << one)) wider |= masks[one] ?? 0;
        if (wider === mask) continue;
        masks[bucket] = wider;
        isSettled = false;
      }
    }
  };
  return (at: Int32Array): number => {
    sizes.fill(0);
    for (let bucket = 0; bucket < count; bucket += 1) masks[bucket] = 1 << bucket;
    for (const [place, share] of shares.entries()) {
      const bucket = at[place] ?? 0;
      sizes[bucket] = (sizes[bucket] ?? 0) + share.bytes;
      for (const imported of imports[place] ?? [])
        masks[bucket] = (masks[bucket] ?? 0) | (1 << (at[imported] ?? 0));
    }
    spread();
    let sum = 0;
    for (const { root, bytes, needed } of roots) {
      let mask = 0;
      for (const place of needed) mask |= masks[at[place] ?? 0] ?? 0;
      let load = bytes;
      let files = 0;
      for (let bucket = 0; bucket < count; bucket += 1)
        if (mask & (1 << bucket)) {
          load += sizes[bucket] ?? 0;
          files += 1;
        }
      sum += burden.ofBytes(root, load) + burden.ofFiles(root, files);
    }
    return sum;
  };
};

/** Moves shares from one bucket to another as long as that lightens what all roots bear together. */
export const moveShares = (
  buckets: readonly (readonly Share[])[],
  found: Shares,
  burden: Burden,
  mayMeet: MayMeet,
): readonly (readonly Share[])[] => {
  if (buckets.length > mostBuckets) return buckets;
  const shares = buckets.flat();
  const weigh = weigher(shares, buckets.length, found, burden);
  const at = Int32Array.from(buckets.flatMap((bucket, place) => bucket.map(() => place)));
  const mayBeIn = (share: Share, bucket: number) =>
    shares.every((other, place) => at[place] !== bucket || mayMeet(share, other));
  const settle = (): number => {
    let least = weigh(at);
    for (let isSettled = false; !isSettled;) {
      isSettled = true;
      for (const [place, share] of shares.entries())
        for (const bucket of buckets.keys()) {
          const before = at[place] ?? 0;
          if (bucket === before || !mayBeIn(share, bucket)) continue;
          at[place] = bucket;
          const now = weigh(at);
          if (now < least - 1) {
            least = now;
            isSettled = false;
          } else at[place] = before;
        }
    }
    return least;
  };
  const dice = makeDice();
  let best = { at: at.slice(), burden: settle() };
  best.at = at.slice();
  for (let tried = 0; tried < tries; tried += 1) {
    for (let one = 0; one < thrown; one += 1) {
      const place = dice(shares.length);
      const bucket = dice(buckets.length);
      const share = shares[place];
      if (share && mayBeIn(share, bucket)) at[place] = bucket;
    }
    const now = settle();
    if (now < best.burden) best = { at: at.slice(), burden: now };
    else at.set(best.at);
  }
  return [...buckets.keys()].map((bucket) => shares.filter((_share, place) => best.at[place] === bucket));
};
