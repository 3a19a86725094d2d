import { parentPort, workerData } from "node:worker_threads";
import { DamagedDatabase, checkSqliteFile } from "@followthrough/db/checkSqliteFile";
import type { BackupAnswer, BackupQuestion } from "./checkBackupApart";

// A thread that reads all of one copy, which takes as long as reading it and would let nothing else run.

const answerTo = ({ path }: BackupQuestion): BackupAnswer => {
  try {
    checkSqliteFile(path);
    return { isWhole: true };
  } catch (error) {
    if (error instanceof DamagedDatabase) return { damaged: error.message };
    // Such as a full disk: an error keeps its code only in its own thread.
    if (error instanceof Error && "code" in error) return { code: String(error.code) };
    throw error;
  }
};

parentPort?.postMessage(answerTo(workerData as BackupQuestion), []);
