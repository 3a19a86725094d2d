-- DropIndex
DROP INDEX "Contact_accountId_deletedAt_cadenceEvery_idx";

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN "cadenceLapsesOn" TEXT;

-- CreateIndex
CREATE INDEX "Contact_accountId_deletedAt_cadenceLapsesOn_idx" ON "Contact"("accountId", "deletedAt", "cadenceLapsesOn");

-- By the rule of packages/domain/src/cadence.ts, for what is there already
UPDATE "Contact" SET "cadenceLapsesOn" = COALESCE(CASE
  WHEN COALESCE("lastConversationOn", "metOn") IS NULL THEN ''
  WHEN "cadenceUnit" = 'month' THEN MIN(
    date(COALESCE("lastConversationOn", "metOn"), '+' || "cadenceEvery" || ' months'),
    date(COALESCE("lastConversationOn", "metOn"), 'start of month', '+' || ("cadenceEvery" + 1) || ' months', '-1 day'))
  ELSE date(COALESCE("lastConversationOn", "metOn"), '+' || ("cadenceEvery" * CASE "cadenceUnit" WHEN 'week' THEN 7 ELSE 1 END) || ' days')
END, '9999-12-31') WHERE "cadenceEvery" IS NOT NULL;
