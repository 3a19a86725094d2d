import { Prisma, type Tx } from "@followthrough/db";
import { faceToFaceChannels } from "@followthrough/domain";
import { keyTable } from "../sql/keyTable";
import { yieldToEventLoop } from "../threads/runCooperatively";
import { readTouched } from "./touched.store";

/** Whether a conversation `v` was one: a note is words about people nobody talked with, and counts as no contact. */
export const isConversation = Prisma.sql`v."channel" <> 'note'`;

/**
 * Brings the days these contacts sum up in line with what there is: next follow-up, last conversation, first touch
 * after meeting, last touch, and until when they are left in peace. The first touch is mine: that they called is none.
 */
export const refreshContacts = async (
  tx: Tx,
  accountId: string,
  contactIds: readonly string[],
): Promise<void> => {
  if (contactIds.length === 0) return;
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Contact" SET
      "nextFollowUpOn" = (
        SELECT MIN(f."dueOn") FROM "FollowUp" f
        WHERE f."accountId" = "Contact"."accountId" AND f."contactId" = "Contact"."id" AND f."state" = 'open' AND f."deletedAt" IS NULL),
      "lastConversationOn" = (
        SELECT MAX(cc."heldOn") FROM "ConversationContact" cc
        JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId"
        WHERE cc."accountId" = "Contact"."accountId" AND cc."contactId" = "Contact"."id" AND v."deletedAt" IS NULL AND ${isConversation}),
      "firstTouchOn" = (
        SELECT MIN(t."on") FROM (
          SELECT cc."heldOn" AS "on", CASE WHEN v."channel" IN (${Prisma.join([...faceToFaceChannels])}) THEN 1 ELSE 0 END AS "meeting"
          FROM "ConversationContact" cc
          JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId"
          WHERE cc."accountId" = "Contact"."accountId" AND cc."contactId" = "Contact"."id" AND v."deletedAt" IS NULL AND ${isConversation} AND v."startedBy" = 'me'
          UNION ALL
          SELECT f."closedOn", 0 FROM "FollowUp" f
          WHERE f."accountId" = "Contact"."accountId" AND f."contactId" = "Contact"."id" AND f."state" = 'done' AND f."deletedAt" IS NULL
        ) t
        WHERE "Contact"."metOn" IS NOT NULL
          AND (t."on" > "Contact"."metOn" OR (t."on" = "Contact"."metOn" AND t."meeting" = 0))),
      "lastTouchOn" = (
        SELECT MAX(t."on") FROM (
          SELECT MAX(cc."heldOn") AS "on" FROM "ConversationContact" cc
          JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId"
          WHERE cc."accountId" = "Contact"."accountId" AND cc."contactId" = "Contact"."id" AND v."deletedAt" IS NULL AND ${isConversation}
          UNION ALL
          SELECT MAX(f."closedOn") FROM "FollowUp" f
          WHERE f."accountId" = "Contact"."accountId" AND f."contactId" = "Contact"."id" AND f."state" IN ('done', 'answered') AND f."deletedAt" IS NULL
        ) t),
      "waitingUntilOn" = (
        SELECT MIN(f."dueOn") FROM "FollowUp" f
        WHERE f."accountId" = "Contact"."accountId" AND f."contactId" = "Contact"."id" AND f."state" = 'waiting' AND f."deletedAt" IS NULL)
    WHERE "accountId" = ${accountId} AND "id" IN (SELECT k."key" FROM ${keyTable(tx, contactIds)} k)`);
};

/** Few enough that others get their turn in between. */
const contactsPerStatement = 500;

/** As `refreshContacts`, of any number. */
export const refreshDays = async (
  tx: Tx,
  accountId: string,
  contactIds: readonly string[],
): Promise<void> => {
  for (let at = 0; at < contactIds.length; at += contactsPerStatement) {
    if (at > 0) await yieldToEventLoop();
    await refreshContacts(tx, accountId, contactIds.slice(at, at + contactsPerStatement));
  }
};

/** Does at once what is done at the end of every act: for one that answers with such a day. */
export const refreshTouchedDays = async (tx: Tx, accountId: string): Promise<void> =>
  refreshDays(tx, accountId, [...(await readTouched(tx, accountId)).days]);
