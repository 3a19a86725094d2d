import { ReferralState } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { advanceReferral } from "@followthrough/domain";
import * as z from "zod";
import { changesOf } from "../../journal/acts.store";
import { type Touch, advanceAgain } from "./advanceAgain.store";

const Before = z.object({
  state: ReferralState,
  stateOn: z.string(),
  thankedOn: z.string().nullable(),
  deletedAt: z.string().nullable(),
});
type Before = z.infer<typeof Before>;

interface Change {
  readonly actSeq: number;
  readonly before: string | null;
}

const parse = ({ before }: Change): Before | null =>
  before === null ? null : Before.parse(JSON.parse(before));

/** Whether an act took a referral back, or out of the trash, before it moved it on: `advanceAgain` does. */
const isPutBack = (from: Before, to: Before): boolean =>
  (from.deletedAt !== null && to.deletedAt === null) ||
  ((from.state === "reached-out" || from.state === "talked") &&
    advanceReferral(to.state, from.state) !== to.state);

/**
 * Where the last acts on a referral, each of which put it back and then moved it on again, had put it back to, and the act
 * before them. Null where the last act did no such thing, or the journal does not reach as far.
 */
const readPutBack = (changes: readonly Change[]): { state: Before; after: number } | null => {
  let state: Before | null = null;
  for (let at = 0; at < changes.length;) {
    const actSeq = changes[at]?.actSeq ?? 0;
    const inAct = changes.slice(at).filter((change) => change.actSeq === actSeq);
    const [first, second] = inAct.toReversed().map(parse);
    const to = first && second && isPutBack(first, second) ? second : null;
    if (!to) return state && { state, after: actSeq };
    state ??= to;
    at += inAct.length;
  }
  return null;
};

/**
 * Something said or done with these people counts no longer. Where the undo of an act before it had moved a referral on by it,
 * nothing else says so: such a referral goes back to where that undo had put it, and on again by what else there is.
 */
export const moveBackAgain = async (
  tx: Tx,
  accountId: string,
  contactIds: readonly string[],
  { besides = [], without }: { besides?: readonly string[]; without?: Touch["key"] } = {},
): Promise<void> => {
  const referrals = await tx.referral.findMany({
    where: {
      accountId,
      referredId: { in: [...contactIds] },
      id: { notIn: [...besides] },
      deletedAt: null,
      state: { in: ["reached-out", "talked"] },
    },
    select: { id: true },
  });
  for (const { id } of referrals) {
    const found = readPutBack(await changesOf(tx, accountId, "Referral", id));
    if (!found) continue;
    const { state, stateOn, thankedOn } = found.state;
    await tx.referral.updateMany({
      where: { accountId, id },
      data: { state, stateOn, thankedOn, version: { increment: 1 } },
    });
    await advanceAgain(tx, accountId, [id], { at: null, actSeq: found.after - 1 }, without);
  }
};
