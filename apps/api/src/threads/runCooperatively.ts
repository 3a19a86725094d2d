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
