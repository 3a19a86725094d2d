import type { ResourceLimits, Worker } from "node:worker_threads";
import { startThread } from "./startThread";
import type { ThreadName } from "./threadEntries";

export interface ReusableThread {
  /** The thread that was kept, or a new one. */
  take(): Worker;
  /** Keeps a thread for a while, in case there is more to do; of several one. */
  keep(thread: Worker): void;
  /** Ends the one that is kept. */
  close(): Promise<void>;
}

interface ReusableThreadOptions {
  readonly workerData?: object;
  /** Milliseconds; half a minute where nothing is said. */
  readonly keptForMs?: number;
}

/** Starting a thread takes longer than most of what it is started for, so one is kept for a while. */
export const reusableThread = (
  name: ThreadName,
  resourceLimits: ResourceLimits,
  { workerData = {}, keptForMs = 30_000 }: ReusableThreadOptions = {},
): ReusableThread => {
  let kept: { thread: Worker; until: NodeJS.Timeout } | null = null;
  const end = (thread: Worker) => {
    if (kept?.thread === thread) kept = null;
    void thread.terminate();
  };
  return {
    take: () => {
      if (kept) {
        const { thread, until } = kept;
        clearTimeout(until);
        kept = null;
        thread.ref();
        return thread;
      }
      const thread = startThread(name, { workerData, resourceLimits });
      // What goes wrong reaches whoever waits for an answer; otherwise nobody does.
      thread.on("error", () => end(thread));
      return thread;
    },
    keep: (thread) => {
      if (kept) return end(thread);
      // It does not keep the program from ending.
      thread.unref();
      kept = { thread, until: setTimeout(() => end(thread), keptForMs).unref() };
    },
    close: async () => {
      const thread = kept?.thread;
      if (!thread) return;
      clearTimeout(kept?.until);
      kept = null;
      await thread.terminate();
    },
  };
};
