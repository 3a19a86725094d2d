import type { Prisma, Tx } from "@followthrough/db";
import { keys } from "../../sql/keyTable";
import { type Given, statement } from "../../sql/statement";
import { reasonsToKeep, hasReasonToKeep } from "../contacts/reasonsToKeep.store";
import { recordChanges } from "../history/contactChanges.store";

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

interface OfBatch {
  readonly batchId: string;
}

/** The invented people who are still there, and whether the user did something with them. */
const selectPeople = statement((db, { batchId, isHeld }: Given<OfBatch & { isHeld: Prisma.Sql }>) =>
  db
    .selectFrom("Contact as c")
    .where("c.batchId", "=", batchId)
    .select((eb) => [
      "c.id",
      "c.name",
      eb
        .case()
        .when(isHeld)
        .then(1)
        .when(
          eb.exists(
            eb
              .selectFrom("ContactChange as h")
              .whereRef("h.contactId", "=", "c.id")
              .where("h.kind", "in", ["edited", "merged"])
              .where("h.source", "<>", "undo")
              .select(eb.lit(1).as("one")),
          ),
        )
        .then(1)
        .else(0)
        .end()
        .as("isInUse"),
    ])
    .orderBy("c.sortName")
    .orderBy("c.id"),
);

/** Of the sample's conversations those that were with people who go and nobody else. */
const selectConversations = statement((db, { batchId, gone }: Given<OfBatch & { gone: readonly string[] }>) =>
  db
    .selectFrom("Conversation as v")
    .where("v.batchId", "=", batchId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("ConversationContact as cc")
            .innerJoin("Contact as p", (on) => on.onRef("p.id", "=", "cc.contactId"))
            .whereRef("cc.conversationId", "=", "v.id")
            .where("p.id", "not in", db.selectFrom(keys(db, gone)).select("k.key"))
            .select(eb.lit(1).as("one")),
        ),
      ),
    )
    .select("v.id"),
);

/** Of the sample's events those that nothing left there belongs to, and that the user wrote nothing about. */
const selectEvents = statement((db, { batchId }: Given<OfBatch>) =>
  db
    .selectFrom("Event as e")
    .where("e.batchId", "=", batchId)
    .where("e.version", "=", 1)
    .where((eb) => {
      const one = eb.lit(1).as("one");
      return eb.not(
        eb.or([
          eb.exists(eb.selectFrom("Contact as t").whereRef("t.metAtEventId", "=", "e.id").select(one)),
          eb.exists(eb.selectFrom("Conversation as t").whereRef("t.eventId", "=", "e.id").select(one)),
          eb.exists(eb.selectFrom("Opportunity as t").whereRef("t.eventId", "=", "e.id").select(one)),
        ]),
      );
    })
    .select("e.id"),
);

/**
 * Moves what came with the sample network to the trash, but for the people the user did something with: they stay with
 * all that is theirs, and are named.
 */
export const removeSampleNetwork = async (
  tx: Tx,
  accountId: string,
  now: string,
): Promise<{ contacts: number; followUps: number; kept: { contactId: string; name: string }[] }> => {
  const batch = await tx.batch.findFirst({
    where: { accountId, kind: "sample", removedAt: null },
    select: { id: true },
  });
  if (!batch) return { contacts: 0, followUps: 0, kept: [] };
  const batchId = batch.id;
  const isHeld = hasReasonToKeep(reasonsToKeep(batchId, { changedToo: true }));
  const people = await selectPeople(tx, accountId, { batchId, isHeld });
  const kept = people.filter(({ isInUse }) => Number(isInUse) === 1);
  const goneIds = ids(people).filter((id) => !kept.some((one) => one.id === id));
  const talks = ids(await selectConversations(tx, accountId, { batchId, gone: goneIds }));

  const there = { accountId, deletedAt: null };
  const ofSample = { ...there, batchId };
  const data = { deletedAt: now };
  const isGone = { in: goneIds };
  await tx.conversation.updateMany({ where: { ...there, id: { in: talks } }, data });
  await tx.referral.updateMany({
    where: { ...ofSample, OR: [{ referrerId: isGone }, { referredId: isGone }] },
    data,
  });
  await tx.opportunity.updateMany({ where: { ...ofSample, contactId: isGone }, data });
  await tx.introduction.updateMany({
    where: { ...ofSample, OR: [{ contactAId: isGone }, { contactBId: isGone }] },
    data,
  });
  const { count } = await tx.followUp.updateMany({ where: { ...ofSample, contactId: isGone }, data });
  await tx.playbookRun.updateMany({
    where: { accountId, batchId, contactId: isGone },
    data: { state: "left", updatedAt: now },
  });
  await tx.contact.updateMany({ where: { ...there, id: isGone }, data });
  const events = ids(await selectEvents(tx, accountId, { batchId }));
  await tx.event.updateMany({ where: { ...there, id: { in: events } }, data });
  await recordChanges(
    tx,
    accountId,
    goneIds.map((contactId) => ({ contactId, kind: "deleted", source: "sample", batchId })),
    now,
  );
  await tx.searchDocument.deleteMany({
    where: { accountId, refId: { in: [...goneIds, ...events, ...talks] } },
  });
  await tx.batch.updateMany({ where: { accountId, id: batchId }, data: { removedAt: now } });
  return {
    contacts: goneIds.length,
    followUps: count,
    kept: kept.map(({ id, name }) => ({ contactId: id, name })),
  };
};
