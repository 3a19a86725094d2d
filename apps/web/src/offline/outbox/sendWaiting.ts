import { appClient } from "../../lib/acts";
import { CallError, type CallInput, type CallKey, callApi } from "../../lib/callApi";
import { currentRecordIn } from "../../lib/currentRecordIn";
import { describeFailure, kindOfFailure } from "../../lib/failure";
import { sessionKey } from "../../lib/queryClient";
import { deviceNow } from "../deviceClock";
import { isAway } from "../isAway";
import { type Entry, followedBy, isWaiting, type Refusal, staleness } from "./entry";
import { outbox } from "./outbox";

/** The version an answer gives the record that was acted on. */
const versionIn = (answer: unknown): number | null => {
  if (typeof answer !== "object" || answer === null) return null;
  const record: unknown = "followUp" in answer ? answer.followUp : answer;
  return typeof record === "object" &&
    record !== null &&
    "version" in record &&
    typeof record.version === "number"
    ? record.version
    : null;
};

const refusalOf = (failure: CallError): Refusal => ({
  code: failure.error.code,
  message: describeFailure(failure),
  version: currentRecordIn(failure)?.version ?? null,
});

/** Sends one. "stop": nothing more can be sent now, and it waits on. */
const sendOne = async (entry: Entry): Promise<"sent" | "refused" | "stop"> => {
  const now = deviceNow().getTime();
  const stale = staleness(entry, now);
  if (stale) {
    await outbox.put({ ...entry, refusal: stale });
    return "refused";
  }
  // Noted first: whatever happens from here on, it may have arrived.
  const tried = { ...entry, triedAt: entry.triedAt ?? now };
  await outbox.put(tried);
  const { id, key, input, doneOn } = entry;
  try {
    const answer = await callApi(key as CallKey, input as CallInput<CallKey>, {
      idempotencyKey: key.startsWith("PUT") ? undefined : id,
      doneOn: doneOn ?? undefined,
    });
    const later = outbox.now().filter((one) => one.order > entry.order);
    await outbox.put(...followedBy(later, entry, versionIn(answer)));
    await outbox.remove(id);
    return "sent";
  } catch (failure) {
    if (!(failure instanceof CallError)) throw failure;
    const kind = kindOfFailure(failure);
    if (kind === "signed-out") void appClient()?.invalidateQueries({ queryKey: sessionKey });
    // Too many at once is no refusal of this one.
    if (kind !== "refused" || failure.status === 429) return "stop";
    await outbox.put({ ...tried, refusal: refusalOf(failure) });
    return "refused";
  }
};

const sendAll = async (): Promise<void> => {
  if (!(await outbox.read()).some(isWaiting) || (await isAway())) return;
  let hasSent = false;
  for (;;) {
    // Looked at anew each time: more may have been done, or taken back, meanwhile.
    const next = (await outbox.read()).find(isWaiting);
    if (!next) break;
    const outcome = await sendOne(next);
    hasSent ||= outcome === "sent";
    if (outcome === "stop") break;
  }
  if (hasSent) void appClient()?.invalidateQueries();
};

/** Sends what waits, in its order, from one window of the browser at a time. What is refused waits for somebody, and keeps no other. */
export const sendWaiting = async (): Promise<void> => {
  if (!("locks" in navigator)) return sendAll();
  // Whoever comes while another window sends waits for it, and then finds nothing.
  await navigator.locks.request("outbox", sendAll);
};
