import { once } from "node:events";
import { ClientGone } from "../../http/clientGone";
import { Problem } from "../../http/problem";
import { isOutOfMemory } from "../../threads/isOutOfMemory";
import { startThread } from "../../threads/startThread";
import { semaphore } from "../../threads/semaphore";
import type { CheckedArchive } from "./archiveCheck";

export interface CheckRequest {
  readonly path: string;
  readonly rowsPath: string;
}

export type CheckResult = { checked: CheckedArchive } | { refused: string } | { code: string };

/** Megabytes: of a line and what it becomes, some times over. */
const memory = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 8 };

/** Milliseconds: the largest archive takes a minute on a slow machine. */
const longest = 5 * 60_000;

const refused = (message: string): Problem => new Problem("unreadable_file", message);

/** One archive at a time, beside the files of people: each may take tens of megabytes and a processor for minutes. */
const checking = semaphore({
  places: 1,
  waiting: 8,
  tooMany: () =>
    new Problem("unavailable", "Several archives are being read just now. Try again in a few minutes.", {
      retryAfterSeconds: 60,
    }),
});

const check = async (question: CheckRequest, gone: AbortSignal): Promise<CheckedArchive> => {
  const thread = startThread("archiveChecker", { workerData: question, resourceLimits: memory });
  const late = AbortSignal.timeout(longest);
  try {
    const [answer]: CheckResult[] = await once(thread, "message", { signal: AbortSignal.any([gone, late]) });
    if (answer && "checked" in answer) return answer.checked;
    if (answer && "refused" in answer) throw refused(answer.refused);
    throw Object.assign(new Error("The archive could not be checked."), answer);
  } catch (error) {
    if (late.aborted) throw refused("Reading this archive took too long. Nothing was restored.");
    if (isOutOfMemory(error))
      throw refused("This archive is larger than any this program makes. Nothing was restored.");
    throw error;
  } finally {
    thread.on("error", () => undefined);
    await thread.terminate();
  }
};

/**
 * Checks an archive in a thread of its own, which is ended at once when `gone` says that the client went away. Throws
 * `unreadable_file`, `unavailable` where several wait already, `ClientGone`, and what the disk says.
 */
export const checkArchiveInThread = async (
  question: CheckRequest,
  gone: AbortSignal,
): Promise<CheckedArchive> => {
  try {
    return await checking.take(() => check(question, gone), { signal: gone });
  } catch (error) {
    throw gone.aborted ? new ClientGone() : error;
  }
};
