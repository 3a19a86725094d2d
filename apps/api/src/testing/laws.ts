import { type Db, Prisma } from "@followthrough/db";

/** What a contact sums up, worked out anew from the rows it sums up. */
const summedUp = Prisma.sql`
  SELECT c."accountId", c."id", c."name",
    c."nextFollowUpOn" AS "next", (
      SELECT MIN(f."dueOn") FROM "FollowUp" f
      WHERE f."accountId" = c."accountId" AND f."contactId" = c."id" AND f."state" = 'open' AND f."deletedAt" IS NULL) AS "nextWanted",
    c."lastConversationOn" AS "last", (
      SELECT MAX(v."heldOn") FROM "ConversationContact" cc
      JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId"
      WHERE cc."accountId" = c."accountId" AND cc."contactId" = c."id" AND v."deletedAt" IS NULL AND v."channel" <> 'note') AS "lastWanted"
  FROM "Contact" c WHERE c."deletedAt" IS NULL`;

/**
 * What must be so of every database after any story: the days a contact sums up are those of its rows. Throws and names
 * who breaks it.
 */
export const mustKeepLaws = async (db: Db): Promise<void> => {
  const broken = await db.read.rows(Prisma.sql`
    SELECT * FROM (${summedUp}) s
    WHERE COALESCE(s."next", '') <> COALESCE(s."nextWanted", '') OR COALESCE(s."last", '') <> COALESCE(s."lastWanted", '') LIMIT 5`);
  if (broken.length > 0)
    throw new Error(`days summed up wrongly at the end of these stories: ${JSON.stringify(broken)}`);
};
