import type { SessionAnswer } from "@followthrough/contract";
import { todayIn } from "@followthrough/domain/day";
import { appClient } from "../../lib/acts";
import type { CallKey } from "../../lib/callApi";
import { setReachable } from "../../lib/connection";
import { sessionKey } from "../../lib/queryClient";
import { deviceNow } from "../deviceClock";
import { findName, findStep } from "../findRecord";
import { isAway } from "../isAway";
import { keepsNothing } from "../keepsNothing";
import { answerHere } from "./answerHere";
import { type Entry, type Input, isOutboxKey } from "./entry";
import { openOutboxOf, outbox } from "./outbox";

/** What stands in for the answer of the server. */
export interface AnsweredHere {
  readonly answer: unknown;
}

interface Named {
  /** Its `Idempotency-Key`; an act that is named by its path needs none. */
  readonly idempotencyKey: string | undefined;
  /** It may have reached the server. */
  readonly mayBeDone: boolean;
}

/** A clock that is behind makes no act older than the day the server said it is. */
const laterDay = (here: string, there: string): string => (there > here ? there : here);

const entryOf = (key: CallKey, input: object, { idempotencyKey, mayBeDone }: Named): Entry | null => {
  const client = appClient();
  const session = client?.getQueryData<SessionAnswer>(sessionKey);
  const account = session?.account;
  if (!client || !account || !isOutboxKey(key)) return null;
  const given = input as Input;
  const id = idempotencyKey ?? given.params?.id;
  const at = deviceNow();
  const today = laterDay(todayIn(account.timeZone, at), session.today);
  const step = given.params === undefined ? null : findStep(client, given.params.id);
  const known = { today, now: at.toISOString(), step, nameOf: (one: string) => findName(client, one) };
  const answer = answerHere(key, given, known);
  if (id === undefined || answer === null) return null;
  return {
    id,
    accountId: account.id,
    // Found where it is put.
    order: 0,
    key,
    input: given,
    doneOn: today,
    at: at.getTime(),
    answer,
    triedAt: mayBeDone ? at.getTime() : null,
    refusal: null,
  };
};

/** Puts an act into the outbox without asking whether the server is there; null where it cannot be kept. */
export const putIntoOutbox = async (
  key: CallKey,
  input: object,
  named: Named,
): Promise<AnsweredHere | null> => {
  const entry = keepsNothing() ? null : entryOf(key, input, named);
  if (!entry) return null;
  await outbox.add(entry);
  return { answer: entry.answer };
};

/**
 * Keeps an act that nobody answered, to be sent when there is a connection; null where it is of another kind, this device keeps
 * nothing, has no room, or the server is there and merely this answer was lost: then whoever acts is asked, as always.
 */
export const keepAct = async (key: CallKey, input: object, named: Named): Promise<AnsweredHere | null> => {
  if (!isOutboxKey(key) || keepsNothing() || !(await isAway())) return null;
  const account = appClient()?.getQueryData<SessionAnswer>(sessionKey)?.account;
  await openOutboxOf(account?.id ?? null);
  const kept = await putIntoOutbox(key, input, named);
  if (kept) setReachable(false);
  return kept;
};
