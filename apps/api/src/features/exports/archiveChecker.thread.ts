import { parentPort, workerData } from "node:worker_threads";
import { checkArchive } from "./archiveCheck";
import type { CheckResult, CheckRequest } from "./checkArchiveInThread";
import { RefusedArchive } from "./refusedArchive";

// A thread that checks one archive, so that nobody waits while it is unpacked and its rows are judged.

const answerTo = async ({ path, rowsPath }: CheckRequest): Promise<CheckResult> => {
  try {
    return { checked: await checkArchive(path, rowsPath) };
  } catch (error) {
    if (error instanceof RefusedArchive) return { refused: error.message };
    // Such as a full disk: an error keeps its code only in its own thread.
    if (error instanceof Error && "code" in error) return { code: String(error.code) };
    throw error;
  }
};

parentPort?.postMessage(await answerTo(workerData as CheckRequest), []);
