import type { EventTally } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { isConversation } from "../../journal/derivedDays.store";

/**
 * Who was at these events: those met there first, and those known before who were talked with there. `touchedOn` is the
 * day they heard from you after it, if they have: for somebody met there the first touch since, for somebody known
 * before any later conversation or step done.
 */
export const attendance = (accountId: string, eventIds: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT c."metAtEventId" AS "eventId", c."id" AS "contactId", c."firstTouchOn" AS "touchedOn"
  FROM "Contact" c
  WHERE c."accountId" = ${accountId} AND c."metAtEventId" IN (${Prisma.join([...eventIds])}) AND c."deletedAt" IS NULL
  UNION ALL
  SELECT v."eventId", c."id", COALESCE(
    (SELECT MIN(f."closedOn") FROM "FollowUp" f
     WHERE f."accountId" = c."accountId" AND f."contactId" = c."id" AND f."state" = 'done' AND f."deletedAt" IS NULL
       AND f."closedOn" >= MAX(v."heldOn")),
    CASE WHEN c."lastConversationOn" > MAX(v."heldOn") THEN c."lastConversationOn" END)
  FROM "Conversation" v
  JOIN "ConversationContact" cc ON cc."accountId" = v."accountId" AND cc."conversationId" = v."id"
  JOIN "Contact" c ON c."accountId" = cc."accountId" AND c."id" = cc."contactId" AND c."deletedAt" IS NULL
  WHERE v."accountId" = ${accountId} AND v."eventId" IN (${Prisma.join([...eventIds])}) AND v."deletedAt" IS NULL
    AND ${isConversation} AND (c."metAtEventId" IS NULL OR c."metAtEventId" <> v."eventId")
  GROUP BY v."eventId", c."accountId", c."id", c."lastConversationOn"`;

const nobody: EventTally = { met: 0, followedUp: 0, planned: 0 };

/** How many were at each event, heard from you since, or have a next step; events with nobody count nobody. */
export const tallies = async (
  tx: Tx,
  accountId: string,
  eventIds: readonly string[],
): Promise<(eventId: string) => EventTally> => {
  if (eventIds.length === 0) return () => nobody;
  const rows = await tx.rows<EventTally & { eventId: string }>(Prisma.sql`
    SELECT a."eventId", CAST(COUNT(*) AS INTEGER) AS "met",
      CAST(SUM(CASE WHEN a."touchedOn" IS NOT NULL THEN 1 ELSE 0 END) AS INTEGER) AS "followedUp",
      CAST(SUM(CASE WHEN a."touchedOn" IS NULL AND c."nextFollowUpOn" IS NOT NULL THEN 1 ELSE 0 END) AS INTEGER) AS "planned"
    FROM (${attendance(accountId, eventIds)}) a
    JOIN "Contact" c ON c."accountId" = ${accountId} AND c."id" = a."contactId"
    GROUP BY a."eventId"`);
  const byEvent = new Map(rows.map(({ eventId, ...tally }) => [eventId, tally]));
  return (eventId) => byEvent.get(eventId) ?? nobody;
};
