import { parentPort, workerData } from "node:worker_threads";
import { copyDatabase } from "@followthrough/db/copyDatabase";
import type { CopyResult, CopyRequest } from "./copyDatabaseInThread";

// A thread that copies the database and reads all of the copy: it waits for the disk and would let nothing else run.

const answerTo = async ({ file, to }: CopyRequest): Promise<CopyResult> => {
  try {
    return { sha256: await copyDatabase(file, to) };
  } catch (error) {
    // Such as damage or a full disk: an error keeps its code only in its own thread.
    if (error instanceof Error && "code" in error)
      return { message: error.message, code: String(error.code) };
    throw error;
  }
};

parentPort?.postMessage(await answerTo(workerData as CopyRequest), []);
