import type { Steps } from "../../interchange/steps";

/** Lets whatever else waits for this thread go first. */
export const othersFirst = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** So many steps at a time are a few milliseconds. */
const atATime = 10;

/** Long work to its end, letting others go first again and again. */
export const inTurns = async <T>(steps: Steps<T>): Promise<T> => {
  for (let count = 1; ; count += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (count % atATime === 0) await othersFirst();
  }
};
