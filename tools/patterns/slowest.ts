import { type HardText, hardTexts } from "./hardTexts";

/** Looks for the pattern as the program does: for all places of a global one, else for the first. */
const look = (pattern: RegExp, text: string): void => {
  pattern.lastIndex = 0;
  if (!pattern.global || pattern.sticky) return void pattern.test(text);
  let at = -1;
  // An empty match does not move on by itself.
  while (pattern.test(text))
    if (pattern.lastIndex === at) pattern.lastIndex += 1;
    else at = pattern.lastIndex;
};

/** Milliseconds of the fastest of a few attempts: other load only makes an attempt slower. */
export const fastest = (act: () => void, most = Infinity): number => {
  let best = Infinity;
  for (let attempts = 0; attempts < 4; attempts += 1) {
    const begun = performance.now();
    act();
    best = Math.min(best, performance.now() - begun);
    if (best <= most) break;
  }
  return best;
};

/** Short ones first: a pattern that takes exponential time would never come back from a long one. */
const lengths = [20, 32, 200, 2_000, 16_000];
const longest = 1_000_000;

/** Longer than any linear pattern takes over 16,000 characters, shorter than a quadratic one takes over half of them. */
const suspicious = 20;

export interface Measured {
  readonly ms: number;
  readonly length: number;
  readonly text: string;
}

/**
 * Measures a pattern on its slowest text of a million characters, or on a shorter one if that is suspiciously slow
 * already.
 */
export const slowest = (pattern: RegExp, limit: number): Measured => {
  const hard: (Measured & { made: HardText })[] = [];
  for (const made of hardTexts(pattern)) {
    let last = 0;
    for (const length of lengths) {
      const text = made.ofLength(length);
      last = fastest(() => look(pattern, text), suspicious);
      if (last > suspicious) return { ms: Infinity, length, text: made.name };
    }
    hard.push({ ms: last, length: longest, text: made.name, made });
  }
  const hardest = hard.toSorted((one, other) => other.ms - one.ms).slice(0, 3);
  return hardest
    .map(({ made, text: name }) => {
      const text = made.ofLength(longest);
      return { ms: fastest(() => look(pattern, text), limit), length: longest, text: name };
    })
    .reduce((one, other) => (other.ms > one.ms ? other : one));
};
