-- DropIndex
DROP INDEX "Contact_accountId_deletedAt_cadenceEvery_idx";

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "cadenceLapsesOn" TEXT COLLATE "C";

-- CreateIndex
CREATE INDEX "Contact_accountId_deletedAt_cadenceLapsesOn_idx" ON "Contact"("accountId", "deletedAt", "cadenceLapsesOn");

-- By the rule of packages/domain/src/cadence.ts, for what is there already
UPDATE "Contact" SET "cadenceLapsesOn" = CASE
  WHEN COALESCE("lastConversationOn", "metOn") IS NULL THEN ''
  ELSE to_char(COALESCE("lastConversationOn", "metOn")::date + CASE "cadenceUnit"
    WHEN 'month' THEN make_interval(months => "cadenceEvery")
    WHEN 'week' THEN make_interval(days => "cadenceEvery" * 7)
    ELSE make_interval(days => "cadenceEvery") END, 'YYYY-MM-DD')
END WHERE "cadenceEvery" IS NOT NULL;

-- The journal
DROP TRIGGER IF EXISTS "journal_Contact" ON "Contact";
CREATE TRIGGER "journal_Contact" AFTER INSERT OR UPDATE OR DELETE ON "Contact" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', 'id', '', 'accountId,nextFollowUpOn,lastConversationOn,firstTouchOn,lastTouchOn,waitingUntilOn,cadenceLapsesOn');
