/**
 * Long work in small steps, so that a server can answer others between two of them; what it returns is the result.
 * A step takes well under a millisecond.
 */
export type CooperativeTask<T> = Generator<undefined, T, undefined>;

/** All the steps, one after the other. */
export const runToEnd = <T>(task: CooperativeTask<T>): T => {
  for (;;) {
    const step = task.next();
    if (step.done) return step.value;
  }
};
