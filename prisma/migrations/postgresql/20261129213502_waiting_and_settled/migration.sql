-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "patienceDays" INTEGER NOT NULL DEFAULT 5;

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "lastTouchOn" TEXT COLLATE "C",
ADD COLUMN     "settledOn" TEXT COLLATE "C",
ADD COLUMN     "waitingUntilOn" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "FollowUp" ADD COLUMN     "waitingSinceOn" TEXT COLLATE "C";

-- CreateIndex
CREATE INDEX "Contact_accountId_deletedAt_lastTouchOn_idx" ON "Contact"("accountId", "deletedAt", "lastTouchOn");

-- What happened before the column was there.
UPDATE "Contact" SET
  "lastTouchOn" = (
    SELECT MAX(t."on") FROM (
      SELECT MAX(cc."heldOn") AS "on" FROM "ConversationContact" cc
      JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId"
      WHERE cc."accountId" = "Contact"."accountId" AND cc."contactId" = "Contact"."id" AND v."deletedAt" IS NULL AND v."channel" <> 'note'
      UNION ALL
      SELECT MAX(f."closedOn") FROM "FollowUp" f
      WHERE f."accountId" = "Contact"."accountId" AND f."contactId" = "Contact"."id" AND f."state" = 'done' AND f."deletedAt" IS NULL
    ) t);

-- The journal
DROP TRIGGER IF EXISTS "journal_Contact" ON "Contact";
CREATE TRIGGER "journal_Contact" AFTER INSERT OR UPDATE OR DELETE ON "Contact" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', 'id', '', 'accountId,nextFollowUpOn,lastConversationOn,firstTouchOn,lastTouchOn,waitingUntilOn');
