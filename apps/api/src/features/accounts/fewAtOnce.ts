/** Thrown where too many wait already. */
export class TooManyWaiting extends Error {}

interface Line {
  readonly longest: number;
  readonly waiting: (() => void)[];
}

/**
 * Runs at most `atOnce` acts at a time and lets at most `longest` wait in each of two lines: those who are known come
 * before strangers, and have their own places, so that a flood of strangers keeps nobody out.
 */
export const fewAtOnce = ({ atOnce, longest }: { atOnce: number; longest: number }) => {
  let running = 0;
  const known: Line = { longest, waiting: [] };
  const strangers: Line = { longest, waiting: [] };
  const next = () => {
    const go = known.waiting.shift() ?? strangers.waiting.shift();
    // The place is handed over, so that nobody who comes in between takes it.
    if (go) go();
    else running -= 1;
  };
  return async <T>(act: () => Promise<T>, { isKnown }: { isKnown: boolean }): Promise<T> => {
    if (running < atOnce) running += 1;
    else {
      const line = isKnown ? known : strangers;
      if (line.waiting.length >= line.longest) throw new TooManyWaiting();
      await new Promise<void>((resolve) => line.waiting.push(resolve));
    }
    try {
      return await act();
    } finally {
      next();
    }
  };
};
