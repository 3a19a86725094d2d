import type { Tx } from "@followthrough/db";
import { hoursAfter } from "@followthrough/domain";
import type { NamedAct } from "./namedAct";
import { Problem } from "./problem";

/** The answer that was given to an act, as it was sent. */
export interface KeptAnswer {
  readonly status: number;
  /** JSON; empty for an answer without a body. */
  readonly text: string;
}

/** The act was done by another request under the same key while this one was under way; it must not be done again. */
export class AlreadyDone extends Error {}

/** Answers are kept for a day: a client that tries for longer has given up long ago. */
const keptHours = 24;

/** Whatever was kept before this instant counts as forgotten, whether it was removed yet or not. */
const oldestKept = (now: string): string => hoursAfter(now, -keptHours);

/** What was answered to the act, if it was done in the last 24 hours. Throws `key_reused` where the key named another act. */
export const findKeptAnswer = async (
  tx: Tx,
  accountId: string,
  { key, digest }: NamedAct,
  now: string,
): Promise<KeptAnswer | null> => {
  const found = await tx.idempotencyKey.findUnique({
    where: { accountId_key: { accountId, key } },
    select: { digest: true, status: true, answer: true, createdAt: true },
  });
  if (!found || found.createdAt < oldestKept(now)) return null;
  if (found.digest !== digest) {
    throw new Problem(
      "key_reused",
      "This Idempotency-Key was used for another request. Use a new one for each act.",
    );
  }
  return { status: found.status, text: found.answer };
};

/** Keeps an answer, in the transaction of the act itself. Throws `AlreadyDone`. */
export const keepAnswer = async (
  tx: Tx,
  accountId: string,
  { key, digest }: NamedAct,
  { status, text }: KeptAnswer,
  now: string,
): Promise<void> => {
  const where = { accountId, key };
  const there = await tx.idempotencyKey.findUnique({
    where: { accountId_key: where },
    select: { createdAt: true },
  });
  if (there && there.createdAt >= oldestKept(now)) throw new AlreadyDone();
  if (there) await tx.idempotencyKey.deleteMany({ where });
  await tx.idempotencyKey.create({ data: { ...where, digest, status, answer: text, createdAt: now } });
};

/** Forgets answers that nobody will ask for again. */
export const forgetKeptAnswers = async (tx: Tx, now: string): Promise<void> => {
  await tx.idempotencyKey.deleteMany({ where: { createdAt: { lt: oldestKept(now) } } });
};
