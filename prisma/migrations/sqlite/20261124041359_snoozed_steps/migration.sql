-- CreateIndex
CREATE INDEX "FollowUp_accountId_state_deletedAt_snoozeCount_idx" ON "FollowUp"("accountId", "state", "deletedAt", "snoozeCount");
