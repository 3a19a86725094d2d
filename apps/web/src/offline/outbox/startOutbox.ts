import type { CallKey } from "../../lib/callApi";
import { appClient, setBeforeAct } from "../../lib/acts";
import { isReachable, setReachable } from "../../lib/connection";
import { newId } from "../../lib/newId";
import { isAway } from "../isAway";
import { isOutboxKey, isWaiting, takenBackBy } from "./entry";
import { type AnsweredHere, putIntoOutbox } from "./keepAct";
import { openOutboxOf, outbox } from "./outbox";
import { sendWaiting } from "./sendWaiting";

/** How often a server that could not be reached is looked for, in milliseconds. */
const lookedForEvery = 10_000;

/** What was done before goes first; and an act that takes back what waits has nothing to send. */
const beforeAct = async (key: CallKey, input: object): Promise<AnsweredHere | null> => {
  if (!outbox.now().some(isWaiting)) return null;
  const takenBack = takenBackBy(await outbox.read(), key, input);
  if (takenBack) {
    await outbox.remove(takenBack.id);
    return { answer: { ...(takenBack.answer as object), stayed: [] } };
  }
  await sendWaiting();
  if (!isOutboxKey(key) || !outbox.now().some(isWaiting)) return null;
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
