import { Worker, type WorkerOptions } from "node:worker_threads";
import { type ThreadName, threadEntries } from "./threadEntries";

/** Built, this module is part of main.js, and each thread a file beside it; otherwise it is its source. */
const isSource = import.meta.url.endsWith(".ts");

/** Starts a thread of its own for work that would hold everybody up. */
export const startThread = (
  name: ThreadName,
  { workerData, ...options }: Omit<WorkerOptions, "workerData"> & { workerData: object },
): Worker =>
  isSource
    ? new Worker(new URL("fromSource.mjs", import.meta.url), {
        ...options,
        workerData: {
          ...workerData,
          name,
          entry: new URL(`../${threadEntries[name]}.ts`, import.meta.url).href,
        },
      })
    : new Worker(new URL(`${name}.js`, import.meta.url), { ...options, workerData });
