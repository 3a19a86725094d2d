/**
 * Long work in small steps, so that a server can answer others between two of them; what it returns is the result.
 * A step takes well under a millisecond.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All the steps, one after the other. */
export const atOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
