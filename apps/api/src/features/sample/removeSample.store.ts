import { Prisma, type Tx } from "@followthrough/db";
import { keyTable } from "../../sql/keyTable";
import { reasonsToKeep, hasReasonToKeep } from "../contacts/reasonsToKeep.store";
import { recordChanges } from "../history/contactChanges.store";

interface Person {
  id: string;
  name: string;
  isInUse: number | boolean;
}

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** The invented people who are still there, and whether the user did something with them. */
const samplePeople = (tx: Tx, accountId: string, batchId: string): Promise<Person[]> =>
  tx.rows<Person>(Prisma.sql`
    SELECT c."id", c."name", (CASE WHEN ${hasReasonToKeep(reasonsToKeep(batchId, { changedToo: true }))}
      OR EXISTS (SELECT 1 FROM "ContactChange" h WHERE h."accountId" = c."accountId" AND h."contactId" = c."id"
        AND h."kind" IN ('edited', 'merged') AND h."source" <> 'undo')
      THEN 1 ELSE 0 END) AS "isInUse"
    FROM "Contact" c WHERE c."accountId" = ${accountId} AND c."batchId" = ${batchId} AND c."deletedAt" IS NULL
    ORDER BY c."sortName", c."id"`);

/** Of the sample's conversations those that were with people who go and nobody else. */
const conversationsOf = (tx: Tx, accountId: string, batchId: string, gone: Prisma.Sql) =>
  tx.rows<{ id: string }>(Prisma.sql`
    SELECT v."id" FROM "Conversation" v WHERE v."accountId" = ${accountId} AND v."batchId" = ${batchId} AND v."deletedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "ConversationContact" cc JOIN "Contact" p ON p."accountId" = cc."accountId" AND p."id" = cc."contactId"
        WHERE cc."accountId" = v."accountId" AND cc."conversationId" = v."id" AND p."deletedAt" IS NULL
          AND p."id" NOT IN (SELECT g."key" FROM ${gone} g))`);

/** Whether something that is there belongs to the event `e`. */
const stays = (
  table: string,
  column: string,
) => Prisma.sql`EXISTS (SELECT 1 FROM ${Prisma.raw(`"${table}"`)} t
    WHERE t."accountId" = e."accountId" AND t.${Prisma.raw(`"${column}"`)} = e."id" AND t."deletedAt" IS NULL)`;

/** Of the sample's events those that nothing left there belongs to, and that the user wrote nothing about. */
const eventsOf = (tx: Tx, accountId: string, batchId: string) => {
  return tx.rows<{ id: string }>(Prisma.sql`
    SELECT e."id" FROM "Event" e WHERE e."accountId" = ${accountId} AND e."batchId" = ${batchId} AND e."deletedAt" IS NULL
      AND e."version" = 1 AND NOT (
      ${stays("Contact", "metAtEventId")} OR ${stays("Conversation", "eventId")} OR ${stays("Opportunity", "eventId")})`);
};

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
  const people = await samplePeople(tx, accountId, batchId);
  const kept = people.filter(({ isInUse }) => Number(isInUse) === 1);
  const goneIds = ids(people).filter((id) => !kept.some((one) => one.id === id));
  const gone = keyTable(tx, goneIds);
  const talks = ids(await conversationsOf(tx, accountId, batchId, gone));

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
  const events = ids(await eventsOf(tx, accountId, batchId));
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
