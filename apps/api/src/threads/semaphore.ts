export interface SemaphoreOptions {
  /** Where it says that nobody waits any more, the place in the line is given up and its reason is thrown. */
  readonly signal?: AbortSignal;
  /** Comes before those who do not, and waits in a line of its own, so that a flood of them keeps nobody out. */
  readonly goesFirst?: boolean;
  /** How many of the places it takes; all of them at most. */
  readonly places?: number;
}

export interface Semaphore {
  /**
   * Acts once there is a place. Throws what `tooMany` makes where too many wait, what the signal says, and what the act
   * throws.
   */
  take<T>(act: () => Promise<T>, turn?: SemaphoreOptions): Promise<T>;
}

interface Waiting {
  readonly places: number;
  readonly go: () => void;
}

/**
 * Lets as many act at once as there are `places` and some wait, in the order they came; at most `waiting` in each of the
 * two lines. Whoever needs several places is not overtaken meanwhile by those of the same line who need one.
 */
export const semaphore = ({
  places,
  waiting: most,
  tooMany,
}: {
  places: number;
  waiting: number;
  tooMany: () => Error;
}): Semaphore => {
  let free = places;
  const first: Waiting[] = [];
  const others: Waiting[] = [];

  const letIn = (): void => {
    for (const line of [first, others])
      for (let next = line[0]; next && next.places <= free; next = line[0]) {
        line.shift();
        free -= next.places;
        next.go();
      }
  };
  const begin = async (signal: AbortSignal | undefined, line: Waiting[], needed: number): Promise<void> => {
    signal?.throwIfAborted();
    if (line.length === 0 && needed <= free) {
      free -= needed;
      return;
    }
    if (line.length >= most) throw tooMany();
    await new Promise<void>((resolve, reject) => {
      const one: Waiting = {
        places: needed,
        go: () => {
          signal?.removeEventListener("abort", leave);
          resolve();
        },
      };
      const leave = () => {
        line.splice(line.indexOf(one), 1);
        reject(signal?.reason instanceof Error ? signal.reason : new Error("gone"));
        // It may have been what the others waited for.
        letIn();
      };
      signal?.addEventListener("abort", leave, { once: true });
      line.push(one);
    });
  };

  return {
    take: async (act, { signal, goesFirst = false, places: wanted = 1 } = {}) => {
      const needed = Math.min(wanted, places);
      await begin(signal, goesFirst ? first : others, needed);
      try {
        return await act();
      } finally {
        free += needed;
        letIn();
      }
    },
  };
};
