export interface Turn {
  /** Where it says that nobody waits any more, the place in the line is given up and its reason is thrown. */
  readonly signal?: AbortSignal;
  /** Comes before those who do not, and waits in a line of its own, so that a flood of them keeps nobody out. */
  readonly goesFirst?: boolean;
}

export interface Turns {
  /**
   * Acts once fewer than `atOnce` do. Throws what `tooMany` makes where too many wait, what the signal says, and what
   * the act throws.
   */
  take<T>(act: () => Promise<T>, turn?: Turn): Promise<T>;
}

const never = new AbortController().signal;

/** Lets a few act at once and some wait, in the order they came; at most `waiting` in each of the two lines. */
export const turns = ({
  atOnce,
  waiting: most,
  tooMany,
}: {
  atOnce: number;
  waiting: number;
  tooMany: () => Error;
}): Turns => {
  let acting = 0;
  const first: (() => void)[] = [];
  const others: (() => void)[] = [];

  const begin = async (signal: AbortSignal, line: (() => void)[]): Promise<void> => {
    signal.throwIfAborted();
    if (acting < atOnce) {
      acting += 1;
      return;
    }
    if (line.length >= most) throw tooMany();
    await new Promise<void>((resolve, reject) => {
      const go = () => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      const leave = () => {
        line.splice(line.indexOf(go), 1);
        reject(signal.reason instanceof Error ? signal.reason : new Error("gone"));
      };
      signal.addEventListener("abort", leave, { once: true });
      line.push(go);
    });
  };
  const end = (): void => {
    const next = first.shift() ?? others.shift();
    // The place is handed over, so that nobody who comes in between takes it.
    if (next) next();
    else acting -= 1;
  };

  return {
    take: async (act, { signal = never, goesFirst = false } = {}) => {
      await begin(signal, goesFirst ? first : others);
      try {
        return await act();
      } finally {
        end();
      }
    },
  };
};
