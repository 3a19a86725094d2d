import { appClient } from "../../lib/acts";
import { CallError, type CallInput, type CallKey, callApi } from "../../lib/callApi";
import { currentRecordIn } from "../../lib/currentRecordIn";
import { describeFailure, isOtherAccount, kindOfFailure } from "../../lib/failure";
import { sessionKey } from "../../lib/queryClient";
import { deviceNow } from "../deviceClock";
import { isAway } from "../isAway";
import { type Entry, failedOnce, followedBy, isWaiting, type Refusal, staleness } from "./entry";
import { outbox } from "./outbox";
import { noteSentId } from "./sentIds";

/** How long one is waited for, in milliseconds: a network that is cut may never say so. */
const patience = 30_000;

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
  // The day itself was not taken: sent again it counts for today.
  code: failure.error.fields?.some(({ path }) => path === "X-Done-On") ? "old" : failure.error.code,
  message: describeFailure(failure),
  version: currentRecordIn(failure)?.version ?? null,
});

/** Sent, it goes, and what was done to the same after it is made from what it made. */
const noteSent = async (entry: Entry, answer: unknown): Promise<void> => {
  noteSentId(entry.answer, answer);
  await outbox.change(entry.accountId, (entries) => ({
    put: followedBy(
      entries.filter(({ order }) => order > entry.order),
      entry,
      versionIn(answer),
    ),
    remove: [entry],
  }));
};

type Outcome = "sent" | "refused" | "stop";

const noteFailure = async (entry: Entry, failure: unknown): Promise<Outcome> => {
  if (!(failure instanceof CallError)) throw failure;
  const kind = kindOfFailure(failure);
  if (kind === "signed-out" || isOtherAccount(failure))
    void appClient()?.invalidateQueries({ queryKey: sessionKey });
  if (failure.status === 500) {
    const { status, error } = failure;
    const refusal = refusalOf(new CallError(status, error, "once-only"));
    const failed = await outbox.update(entry, (there) => failedOnce(there, refusal));
    return failed?.refusal ? "refused" : "stop";
  }
  // Too many at once is no refusal of this one, nor is that somebody else is signed in.
  if (kind !== "refused" || failure.status === 429 || isOtherAccount(failure)) return "stop";
  await outbox.update(entry, (there) => ({ ...there, refusal: refusalOf(failure) }));
  return "refused";
};

/** Sends one. "stop": nothing more can be sent now, and it waits on. */
const sendOne = async (next: Entry): Promise<Outcome> => {
  const now = deviceNow().getTime();
  // Noted first: whatever happens from here on, it may have arrived.
  const entry = await outbox.update(next, (there) => {
    const refusal = there.refusal ?? staleness(there, now);
    return refusal ? { ...there, refusal } : { ...there, triedAt: there.triedAt ?? now };
  });
  // Taken back or thrown away meanwhile, or not to be sent by itself.
  if (!entry || entry.refusal) return "refused";
  const { id, accountId, key, input, doneOn } = entry;
  try {
    const answer = await callApi(key as CallKey, input as CallInput<CallKey>, {
      accountId,
      idempotencyKey: key.startsWith("PUT") ? undefined : id,
      doneOn: doneOn ?? undefined,
      signal: AbortSignal.timeout(patience),
    });
    await noteSent(entry, answer);
    return "sent";
  } catch (failure) {
    return noteFailure(entry, failure);
  }
};

const sendAll = async (): Promise<void> => {
  const first = (await outbox.read()).find(isWaiting);
  if (!first || (await isAway())) return;
  let hasSent = false;
  for (;;) {
    // Looked at anew each time: more may have been done, or taken back, meanwhile.
    const next = (await outbox.read()).find(isWaiting);
    // Somebody else may have signed in meanwhile, and sends what is theirs.
    if (next?.accountId !== first.accountId || !outbox.isOpenFor(first.accountId)) break;
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
