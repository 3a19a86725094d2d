-- DropIndex
DROP INDEX "Contact_accountId_metAtEventId_idx";

-- CreateIndex
CREATE INDEX "Contact_accountId_metAtEventId_deletedAt_id_idx" ON "Contact"("accountId", "metAtEventId", "deletedAt", "id");
