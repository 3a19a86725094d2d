import type { CooperativeTask } from "../interchange/cooperativeTask";

/** Lets whatever else waits for this thread go first. */
export const yieldToEventLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Runs long work to its end and lets others go first after every few of its steps. */
export const runCooperatively = async <T>(task: CooperativeTask<T>, stepsPerTurn: number): Promise<T> => {
  for (let count = 1; ; count += 1) {
    const step = task.next();
    if (step.done) return step.value;
    if (count % stepsPerTurn === 0) await yieldToEventLoop();
  }
};

/** Nanoseconds that others can be kept waiting; giving way more often, an act beside many requests would take for ever. */
const turn = 20_000_000n;

/** Does something with some at a time, in their order, and lets others go first when it has taken a while. */
export const inTurns = async <T>(
  all: readonly T[],
  atOnce: number,
  act: (some: readonly T[]) => Promise<unknown>,
): Promise<void> => {
  let since = process.hrtime.bigint();
  for (let at = 0; at < all.length; at += atOnce) {
    if (process.hrtime.bigint() - since > turn) {
      await yieldToEventLoop();
      since = process.hrtime.bigint();
    }
    await act(all.slice(at, at + atOnce));
  }
};
