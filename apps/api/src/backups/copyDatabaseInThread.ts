import { once } from "node:events";
import { startThread } from "../threads/startThread";

export interface CopyRequest {
  readonly file: string;
  readonly to: string;
}

export type CopyResult = { sha256: string } | { message: string; code: string };

/** Megabytes: a row at a time, the largest of them a note or a photo. */
const memory = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 };

/**
 * As `copyDatabase`, in a thread of its own: returns the SHA-256. What it throws is no `DamagedDatabase` any more but has its code,
 * so ask `isDamaged` and the like.
 */
export const copyDatabaseInThread = async (file: string, to: string): Promise<string> => {
  const question: CopyRequest = { file, to };
  const thread = startThread("databaseCopier", { workerData: question, resourceLimits: memory });
  // It does not keep the program from ending.
  thread.unref();
  // One that ends without a word would be waited for for ever, and every later backup and purge with it.
  const ended = new AbortController();
  thread.once("exit", () => ended.abort());
  try {
    const [answer]: CopyResult[] = await once(thread, "message", { signal: ended.signal });
    if (answer && "sha256" in answer) return answer.sha256;
    throw Object.assign(new Error(answer?.message ?? "The database could not be copied."), answer);
  } finally {
    thread.on("error", () => undefined);
    await thread.terminate();
  }
};
