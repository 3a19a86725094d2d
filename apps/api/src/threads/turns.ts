export interface Turns {
  /** Waits until fewer than `atOnce` act. Throws what `tooMany` makes where too many wait, and what the signal says. */
  begin(signal: AbortSignal): Promise<void>;
  end(): void;
}

/** Lets a few act at once and some wait, in the order they came. */
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
  const waiting: (() => void)[] = [];
  return {
    begin: async (signal) => {
      signal.throwIfAborted();
      if (acting < atOnce) {
        acting += 1;
        return;
      }
      if (waiting.length >= most) throw tooMany();
      await new Promise<void>((resolve, reject) => {
        const begin = () => {
          signal.removeEventListener("abort", leave);
          resolve();
        };
        const leave = () => {
          waiting.splice(waiting.indexOf(begin), 1);
          reject(signal.reason instanceof Error ? signal.reason : new Error("gone"));
        };
        signal.addEventListener("abort", leave, { once: true });
        waiting.push(begin);
      });
    },
    end: () => {
      const next = waiting.shift();
      if (next) next();
      else acting -= 1;
    },
  };
};
