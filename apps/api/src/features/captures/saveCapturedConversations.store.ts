import type { NewCapture } from "@followthrough/contract";
import { isHeldThere, referralStateAfter, startedByOn } from "@followthrough/domain";
import { newId } from "../../newId";
import { insertRows } from "../../sql/insertRows";
import { type ReferralBefore, advanceReferrals } from "../contacts/touch.store";
import { addDocuments, conversationDocument } from "../search/searchIndex.store";
import type { CaptureUnit } from "./captureUnit";

/** Adds what was said, with whom and where; returns the referrals it moved as they were. */
export const saveCapturedConversations = async (
  { tx, accountId, batchId, now }: CaptureUnit,
  conversations: NewCapture["conversations"],
  idOf: (place: number) => string,
  eventId: string | null,
): Promise<ReferralBefore[]> => {
  const made = conversations.map(({ people, ...said }) => ({
    id: newId(),
    ...said,
    contactIds: [...new Set(people)].map(idOf),
  }));
  await insertRows(
    tx,
    "Conversation",
    made.map(({ id, channel, startedBy, heldOn, notes }) => ({
      accountId,
      id,
      channel,
      startedBy: startedByOn(channel, startedBy),
      heldOn,
      notes,
      eventId: isHeldThere(channel) ? eventId : null,
      batchId,
      createdAt: now,
      updatedAt: now,
    })),
  );
  await insertRows(
    tx,
    "ConversationContact",
    made.flatMap(({ id, heldOn, contactIds }) =>
      contactIds.map((contactId) => ({ accountId, conversationId: id, contactId, heldOn })),
    ),
  );
  await addDocuments(tx, accountId, made.map(conversationDocument), now);
  const before: ReferralBefore[] = [];
  for (const { channel, startedBy, heldOn, contactIds } of made) {
    const reaches = referralStateAfter(channel, startedBy);
    before.push(...(await advanceReferrals(tx, accountId, contactIds, reaches, heldOn)));
  }
  return before;
};
