import type { Tx } from "@followthrough/db";
import * as z from "zod";
import { Channel, ReferralState } from "@followthrough/contract";
import { referralStateAfter } from "@followthrough/domain";
import { lastActOn, actThatInserted, actChangedTable, rowsUnchangedSince } from "../../journal/acts.store";
import { advanceReferrals } from "../contacts/touch.store";
import { day } from "../../sql/storedDay";

const Before = z.object({
  id: z.string(),
  referredId: z.string(),
  state: ReferralState,
  stateOn: z.string(),
  thankedOn: z.string().nullable(),
});

/** Puts the referrals to these people back to where they were before an act, as far as they are as it left them. */
const putBack = async (
  tx: Tx,
  accountId: string,
  actSeq: number,
  contactIds: readonly string[],
): Promise<void> => {
  for (const { before } of await rowsUnchangedSince(tx, accountId, actSeq, "Referral")) {
    const { id, referredId, ...fields } = Before.parse(JSON.parse(before));
    if (contactIds.includes(referredId))
      await tx.referral.updateMany({
        where: { accountId, id, deletedAt: null },
        data: { ...fields, version: { increment: 1 } },
      });
  }
};

/**
 * A conversation that was thrown away moved no referral: those it moved go back, and on again by what was said since. One
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
  await putBack(tx, accountId, actSeq, contactIds);
  const since = await tx.conversation.findMany({
    where: {
      accountId,
      deletedAt: null,
      createdAt: { gte: createdAt },
      contacts: { some: { contactId: { in: [...contactIds] } } },
    },
    select: { channel: true, heldOn: true, contacts: { select: { contactId: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  for (const { channel, heldOn, contacts } of since) {
    const both = contacts.map(({ contactId }) => contactId).filter((one) => contactIds.includes(one));
    await advanceReferrals(tx, accountId, both, referralStateAfter(Channel.parse(channel)), day(heldOn));
  }
};

/** As it was before the conversation was thrown away. */
export const restoreReferrals = async (
  tx: Tx,
  accountId: string,
  { id, contactIds }: { readonly id: string; readonly contactIds: readonly string[] },
): Promise<void> => {
  const actSeq = await lastActOn(tx, accountId, "Conversation", id);
  if (actSeq !== null) await putBack(tx, accountId, actSeq, contactIds);
};
