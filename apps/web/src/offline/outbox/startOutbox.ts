import type { CallInput, CallKey } from "../../lib/callApi";
import { acts, appClient, setBeforeAct } from "../../lib/acts";
import { isReachable, setReachable } from "../../lib/connection";
import { newId } from "../../lib/newId";
import { isAway } from "../isAway";
import { isOutboxKey, isWaiting, takenBackBy } from "./entry";
import { type AnsweredHere, putIntoOutbox } from "./keepAct";
import { openOutboxOf, outbox } from "./outbox";
import { sendWaiting } from "./sendWaiting";
import { asSent } from "./sentIds";

/** How often a server that could not be reached is looked for, in milliseconds. */
const lookedForEvery = 10_000;

/** Leaving waits for nothing, and makes nothing wait. */
const leaves: ReadonlySet<CallKey> = new Set([
  "DELETE /session",
  "DELETE /sessions",
  "POST /account/deletion",
]);

/** How long an act waits for what was done before it, in milliseconds: another window may hang on a bad network. */
const patience = 8_000;

/** Sends what waits, and goes on when that takes too long or cannot be. */
const sendFirst = async (): Promise<void> => {
  const sending = sendWaiting().catch(() => undefined);
  await Promise.race([sending, new Promise((resolve) => setTimeout(resolve, patience))]);
};

/** Takes back what surely was not sent, in one go: none is sent once it was taken back. */
const takeBack = async (key: CallKey, input: object): Promise<AnsweredHere | null> => {
  const known = takenBackBy(outbox.now(), key, input);
  if (!known) return null;
  const { remove } = await outbox.change(known.accountId, (entries) => {
    const found = takenBackBy(entries, key, input);
    return { remove: found ? [found] : [] };
  });
  return remove[0] ? { answer: { ...(remove[0].answer as object), stayed: [] } } : null;
};

/** An act on what was made here, done to what that became once it was sent. */
const actOnSent = async (key: CallKey, input: object): Promise<AnsweredHere | null> => {
  const meant = asSent(input);
  return meant && { answer: await acts.act(key, meant as CallInput<CallKey>) };
};

/** What was done before goes first; and an act that takes back what waits has nothing to send. */
const beforeAct = async (key: CallKey, input: object): Promise<AnsweredHere | null> => {
  if (leaves.has(key)) return null;
  if (!outbox.now().some(isWaiting)) return actOnSent(key, input);
  const takenBack = await takeBack(key, input);
  if (takenBack) return takenBack;
  await sendFirst();
  const onSent = await actOnSent(key, input);
  if (onSent || !isOutboxKey(key) || !outbox.now().some(isWaiting)) return onSent;
  return putIntoOutbox(key, input, { idempotencyKey: newId(), mayBeDone: false });
};

/** Looks for the server; once it is there, what waits is sent and what is shown is read again. */
const lookForServer = async (): Promise<void> => {
  if (isReachable()) return sendWaiting();
  if (await isAway()) return;
  setReachable(true);
  await sendWaiting();
  void appClient()?.invalidateQueries();
};

const look = () => void lookForServer();
const lookIfSeen = () => {
  if (!document.hidden) look();
};
const lookIfAway = () => {
  if (!isReachable() || outbox.now().some(isWaiting)) lookIfSeen();
};

/** Sends what waits whenever it may get through, for as long as somebody is signed in. Answers how to end that. */
export const startOutbox = (accountId: string): (() => void) => {
  setBeforeAct(beforeAct);
  void openOutboxOf(accountId).then(look);
  const timer = setInterval(lookIfAway, lookedForEvery);
  addEventListener("online", look);
  document.addEventListener("visibilitychange", lookIfSeen);
  return () => {
    setBeforeAct(null);
    void openOutboxOf(null);
    clearInterval(timer);
    removeEventListener("online", look);
    document.removeEventListener("visibilitychange", lookIfSeen);
  };
};
