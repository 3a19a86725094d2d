import { Channel, type Conversation, type ConversationDraft, StartedBy } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { referralStateAfter, startedByOn } from "@followthrough/domain";
import { day } from "../../sql/storedDay";
import { omitUndefined } from "../../http/omitUndefined";
import { changedElsewhere, mustBeAsShown, notFound } from "../../http/problem";
import { newId } from "../../newId";
import { mustHaveContacts, mustHaveEvent } from "../contacts/contacts.store";
import { type ReferralBefore, advanceReferrals } from "../contacts/touch.store";
import { restoreReferrals, revertBeforeEdit, revertReferrals } from "./conversationReferrals.store";

/** One conversation that is not in the trash. Throws `not_found`. */
export const readConversation = async (tx: Tx, accountId: string, id: string): Promise<Conversation> => {
  const found = await tx.conversation.findFirst({
    where: { accountId, id, deletedAt: null },
    include: {
      event: { select: { id: true, name: true, deletedAt: true } },
      contacts: {
        where: { contact: { deletedAt: null } },
        select: { contact: { select: { id: true, name: true } } },
        orderBy: { contactId: "asc" },
      },
    },
  });
  if (!found) throw notFound("conversation");
  const { version, channel, startedBy, heldOn, notes, event, contacts, createdAt } = found;
  return {
    id,
    version,
    channel: Channel.parse(channel),
    startedBy: StartedBy.parse(startedBy),
    heldOn: day(heldOn),
    notes,
    event: event && !event.deletedAt ? { id: event.id, name: event.name } : null,
    contacts: contacts.map(({ contact }) => contact),
    createdAt,
  };
};

const contactIdsOf = async (tx: Tx, accountId: string, conversationId: string): Promise<string[]> =>
  (
    await tx.conversationContact.findMany({
      where: { accountId, conversationId },
      select: { contactId: true },
    })
  ).map(({ contactId }) => contactId);

/** Adds a conversation, and with it moves what it touches: last conversation, first touch, referrals to the contacts. */
export const insertConversation = async (
  tx: Tx,
  accountId: string,
  { contactIds, ...draft }: ConversationDraft,
  now: string,
  batchId: string | null = null,
): Promise<{ id: string; referralsBefore: ReferralBefore[] }> => {
  await mustHaveContacts(tx, accountId, contactIds);
  await mustHaveEvent(tx, accountId, draft.eventId);
  const id = newId();
  await tx.conversation.create({
    data: {
      accountId,
      id,
      ...draft,
      startedBy: startedByOn(draft.channel, draft.startedBy),
      batchId,
      createdAt: now,
      updatedAt: now,
    },
  });
  await tx.conversationContact.createMany({
    data: contactIds.map((contactId) => ({ accountId, conversationId: id, contactId, heldOn: draft.heldOn })),
  });
  const referralsBefore = await advanceReferrals(
    tx,
    accountId,
    contactIds,
    referralStateAfter(draft.channel, draft.startedBy),
    draft.heldOn,
  );
  return { id, referralsBefore };
};

type Edit = { [K in keyof ConversationDraft]?: ConversationDraft[K] | undefined };

export const updateConversation = async (
  tx: Tx,
  accountId: string,
  id: string,
  { edit, version }: { edit: Edit; version: number },
  now: string,
): Promise<Conversation> => {
  const current = await readConversation(tx, accountId, id);
  mustBeAsShown(current, version);
  const { contactIds, ...fields } = edit;
  const after = { ...current, ...omitUndefined(fields) };
  await mustHaveEvent(tx, accountId, fields.eventId);
  const before = await contactIdsOf(tx, accountId, id);
  if (contactIds) await mustHaveContacts(tx, accountId, contactIds);
  const takePart = contactIds ?? before;
  const reaches = referralStateAfter(after.channel, startedByOn(after.channel, after.startedBy));
  const isReachedOtherwise = reaches !== referralStateAfter(current.channel, current.startedBy);
  const noLonger = isReachedOtherwise ? before : before.filter((one) => !takePart.includes(one));
  if (noLonger.length > 0)
    await revertBeforeEdit(tx, accountId, { id, createdAt: current.createdAt, contactIds: noLonger });
  const { count } = await tx.conversation.updateMany({
    where: { accountId, id, version },
    data: {
      ...omitUndefined(fields),
      startedBy: startedByOn(after.channel, after.startedBy),
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  if (count === 0) throw changedElsewhere(await readConversation(tx, accountId, id));
  if (contactIds || fields.heldOn) {
    await tx.conversationContact.deleteMany({ where: { accountId, conversationId: id } });
    await tx.conversationContact.createMany({
      data: (contactIds ?? before).map((contactId) => ({
        accountId,
        conversationId: id,
        contactId,
        heldOn: fields.heldOn ?? current.heldOn,
      })),
    });
  }
  // What turns out to have been a call reaches everybody; otherwise only who was added is new to it.
  const reached = isReachedOtherwise ? takePart : takePart.filter((one) => !before.includes(one));
  if (reached.length > 0) await advanceReferrals(tx, accountId, reached, reaches, after.heldOn);
  return readConversation(tx, accountId, id);
};

export const trashConversation = async (
  tx: Tx,
  accountId: string,
  id: string,
  now: string,
): Promise<void> => {
  const { count } = await tx.conversation.updateMany({
    where: { accountId, id, deletedAt: null },
    data: { deletedAt: now },
  });
  if (count === 0) throw notFound("conversation");
  const { createdAt } = await tx.conversation.findUniqueOrThrow({
    where: { accountId_id: { accountId, id } },
    select: { createdAt: true },
  });
  await revertReferrals(tx, accountId, {
    id,
    createdAt,
    contactIds: await contactIdsOf(tx, accountId, id),
  });
};

export const untrashConversation = async (tx: Tx, accountId: string, id: string): Promise<Conversation> => {
  // Before it is changed again: what it had moved is known by the act that threw it away.
  await restoreReferrals(tx, accountId, { id, contactIds: await contactIdsOf(tx, accountId, id) });
  const { count } = await tx.conversation.updateMany({
    where: { accountId, id, deletedAt: { not: null } },
    data: { deletedAt: null },
  });
  if (count === 0) throw notFound("conversation");
  return readConversation(tx, accountId, id);
};
