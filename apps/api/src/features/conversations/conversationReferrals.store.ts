import type { Tx } from "@followthrough/db";
import * as z from "zod";
import { ReferralState } from "@followthrough/contract";
import {
  actChangedTable,
  actThatInserted,
  lastActOn,
  rowsMovedBy,
  rowsUnchangedSince,
} from "../../journal/acts.store";
import { advanceAgain } from "../contacts/advanceAgain.store";
import { moveBackAgain } from "../contacts/moveBackAgain.store";

const Before = z.object({
  id: z.string(),
  referredId: z.string(),
  state: ReferralState,
  stateOn: z.string(),
  thankedOn: z.string().nullable(),
});

/**
 * Puts the referrals to these people back to where they were before what changed them, as far as they are as it left them.
 * Returns which.
 */
const putBack = async (
  tx: Tx,
  accountId: string,
  changed: readonly { readonly before: string }[],
  contactIds: readonly string[],
): Promise<string[]> => {
  const ids: string[] = [];
  for (const { before } of changed) {
    const { id, referredId, ...fields } = Before.parse(JSON.parse(before));
    if (!contactIds.includes(referredId)) continue;
    await tx.referral.updateMany({
      where: { accountId, id, deletedAt: null },
      data: { ...fields, version: { increment: 1 } },
    });
    ids.push(id);
  }
  return ids;
};

const movedByAct = (tx: Tx, accountId: string, actSeq: number) =>
  rowsUnchangedSince(tx, accountId, actSeq, "Referral");

/**
 * A conversation that was thrown away moved no referral: those it moved go back, and on again by what was said and done since. One
 * logged with a step that was done leaves them to the undo of that step.
 */
export const revertReferrals = async (
  tx: Tx,
  accountId: string,
  conversation: { readonly id: string; readonly createdAt: string; readonly contactIds: readonly string[] },
): Promise<void> => {
  const { id, createdAt, contactIds } = conversation;
  const actSeq = await actThatInserted(tx, accountId, "Conversation", id);
  if (actSeq === null || (await actChangedTable(tx, accountId, actSeq, "Completion"))) return;
  const ids = await putBack(tx, accountId, await movedByAct(tx, accountId, actSeq), contactIds);
  await advanceAgain(tx, accountId, ids, { at: createdAt, actSeq });
  await moveBackAgain(tx, accountId, contactIds, { besides: ids });
};

/**
 * Before a conversation is put right that moved referrals by what it was, as a call that was none: what it moved so far, when it was
 * logged and whenever it was changed, goes back, and on again by what was said and done since. What it is now moves them anew.
 */
export const revertBeforeEdit = async (
  tx: Tx,
  accountId: string,
  conversation: { readonly id: string; readonly createdAt: string; readonly contactIds: readonly string[] },
): Promise<void> => {
  const { id, createdAt, contactIds } = conversation;
  const inserted = await actThatInserted(tx, accountId, "Conversation", id);
  if (inserted === null || (await actChangedTable(tx, accountId, inserted, "Completion"))) return;
  const moved = await rowsMovedBy(tx, accountId, ["Conversation", id], "Referral");
  const ids = await putBack(tx, accountId, moved, contactIds);
  await advanceAgain(tx, accountId, ids, { at: createdAt, actSeq: inserted });
  await moveBackAgain(tx, accountId, contactIds, { besides: ids, without: ["Conversation", id] });
};

/** As it was before the conversation was thrown away. */
export const restoreReferrals = async (
  tx: Tx,
  accountId: string,
  { id, contactIds }: { readonly id: string; readonly contactIds: readonly string[] },
): Promise<void> => {
  const actSeq = await lastActOn(tx, accountId, "Conversation", id);
  if (actSeq !== null) await putBack(tx, accountId, await movedByAct(tx, accountId, actSeq), contactIds);
};
