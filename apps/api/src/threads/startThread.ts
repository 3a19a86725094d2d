import { Worker, type WorkerOptions } from "node:worker_threads";

/** Built, this module is part of main.js, and each thread a file beside it (vite.config.ts); otherwise it is its source. */
const isSource = import.meta.url.endsWith(".ts");

/** Every thread of the server: where its entry stands below `src`. */
const entries = {
  archiveChecker: "features/exports/archiveChecker.thread",
  databaseCopier: "backups/databaseCopier.thread",
  fileReader: "features/imports/fileReader.thread",
} as const;

export type ThreadName = keyof typeof entries;

/** Starts a thread of its own for work that would hold everybody up. */
export const startThread = (
  name: ThreadName,
  { workerData, ...options }: Omit<WorkerOptions, "workerData"> & { workerData: object },
): Worker =>
  isSource
    ? new Worker(new URL("fromSource.mjs", import.meta.url), {
        ...options,
        workerData: { ...workerData, entry: new URL(`../${entries[name]}.ts`, import.meta.url).href },
      })
    : new Worker(new URL(`${name}.js`, import.meta.url), { ...options, workerData });
