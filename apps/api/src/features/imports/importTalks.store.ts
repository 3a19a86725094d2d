import type { Tx } from "@followthrough/db";
import type { ImportedPerson } from "../../interchange/importedPerson";
import { newId } from "../../newId";
import { insertRows } from "../../sql/insertRows";
import { talkOn } from "./talkOn";

interface Told {
  readonly contactId: string;
  readonly position: number;
  readonly person: ImportedPerson;
}

interface Batch {
  readonly accountId: string;
  readonly batchId: string;
  readonly now: string;
}

/** The days on which something was on LinkedIn with these people. */
const knownTalks = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<Set<string>> => {
  const there = await tx.conversationContact.findMany({
    where: {
      accountId,
      contactId: { in: [...ids] },
      conversation: { channel: "linkedin", deletedAt: null },
    },
    select: { contactId: true, heldOn: true },
  });
  return new Set(there.map(({ contactId, heldOn }) => `${contactId} ${heldOn}`));
};

/**
 * Notes when these people were written with last on LinkedIn; with whom something was on that day there already, by hand or by an
 * import, nothing is added. It is what was, so that no referral moves on. Returns the positions of those who have something new.
 */
export const insertTalks = async (
  tx: Tx,
  { accountId, batchId, now }: Batch,
  told: readonly Told[],
): Promise<ReadonlySet<number>> => {
  const some = told.filter(({ person }) => person.talk);
  if (some.length === 0) return new Set();
  const { timeZone } = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { timeZone: true },
  });
  const ids = some.map(({ contactId }) => contactId);
  const known = await knownTalks(tx, accountId, ids);
  const added = some.flatMap(({ contactId, position, person }) => {
    const talk = talkOn(person.talk, timeZone);
    if (!talk || known.has(`${contactId} ${talk.on}`)) return [];
    known.add(`${contactId} ${talk.on}`);
    return [{ id: newId(), contactId, position, ...talk }];
  });
  await insertRows(
    tx,
    "Conversation",
    added.map(({ id, on, startedBy, words }) => ({
      accountId,
      id,
      channel: "linkedin",
      startedBy,
      heldOn: on,
      notes: words,
      batchId,
      createdAt: now,
      updatedAt: now,
    })),
  );
  await insertRows(
    tx,
    "ConversationContact",
    added.map(({ id, contactId, on }) => ({ accountId, contactId, conversationId: id, heldOn: on })),
  );
  return new Set(added.map(({ position }) => position));
};

/** Takes back what an import noted and nobody changed since. */
export const removeTalks = async (tx: Tx, { accountId, batchId, now }: Batch): Promise<void> => {
  await tx.conversation.updateMany({
    where: { accountId, batchId, deletedAt: null, version: 1 },
    data: { deletedAt: now },
  });
};
