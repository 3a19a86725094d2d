import { once } from "node:events";
import { DamagedDatabase } from "@followthrough/db";
import { startThread } from "../threads/startThread";

export interface BackupQuestion {
  readonly path: string;
}

export type BackupAnswer = { isWhole: true } | { damaged: string } | { code: string };

/** Megabytes: a row at a time, the largest of them a note or a photo. */
const memory = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 };

/** Throws unless a copy of the database is whole; it is read in a thread of its own. */
export const checkBackupApart = async (path: string): Promise<void> => {
  const thread = startThread("backupChecker", { workerData: { path }, resourceLimits: memory });
  // It does not keep the program from ending.
  thread.unref();
  try {
    const [answer]: BackupAnswer[] = await once(thread, "message");
    if (answer && "damaged" in answer) throw new DamagedDatabase(answer.damaged);
    if (!answer || "code" in answer) throw Object.assign(new Error("The copy could not be checked."), answer);
  } finally {
    thread.on("error", () => undefined);
    await thread.terminate();
  }
};
