-- DropIndex
DROP INDEX "Delivery_nextAttemptAt_idx";

-- DropIndex
DROP INDEX "Delivery_accountId_createdAt_idx";

-- CreateIndex
CREATE INDEX "Delivery_channel_nextAttemptAt_accountId_id_idx" ON "Delivery"("channel", "nextAttemptAt", "accountId", "id");

-- CreateIndex
CREATE INDEX "Delivery_accountId_createdAt_id_idx" ON "Delivery"("accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Delivery_createdAt_idx" ON "Delivery"("createdAt");

-- The steps with a time of day that are open, by day, whoever's they are; the schema cannot say such an index.
CREATE INDEX "FollowUp_timed_idx" ON "FollowUp" ("dueOn", "dueTime") WHERE "dueTime" IS NOT NULL AND "state" = 'open' AND "deletedAt" IS NULL;
