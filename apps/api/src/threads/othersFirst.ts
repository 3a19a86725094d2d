import type { Steps } from "../interchange/steps";

/** Lets whatever else waits for this thread go first. */
export const othersFirst = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Runs long work to its end and lets others go first after every few of its steps. */
export const inTurns = async <T>(steps: Steps<T>, atATime: number): Promise<T> => {
  for (let count = 1; ; count += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (count % atATime === 0) await othersFirst();
  }
};
