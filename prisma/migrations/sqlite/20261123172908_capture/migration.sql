-- AlterTable
ALTER TABLE "Batch" ADD COLUMN "before" TEXT;
ALTER TABLE "Batch" ADD COLUMN "digest" TEXT;

-- CreateTable
CREATE TABLE "Playbook" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "steps" TEXT NOT NULL,
    "deletedAt" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "Playbook_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlaybookRun" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "playbookId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "steps" TEXT NOT NULL,
    "startedOn" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "batchId" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "PlaybookRun_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlaybookRun_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "MessageTemplate" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "action" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "deletedAt" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "MessageTemplate_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_FollowUp" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "contactId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "promisedOn" TEXT NOT NULL,
    "snoozeCount" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'open',
    "recursEvery" INTEGER,
    "recursUnit" TEXT,
    "recursMode" TEXT,
    "anchorOn" TEXT,
    "referralId" TEXT,
    "opportunityId" TEXT,
    "playbookRunId" TEXT,
    "playbookStep" INTEGER,
    "closedOn" TEXT,
    "closedAt" TEXT,
    "dropReason" TEXT,
    "deletedAt" TEXT,
    "batchId" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "FollowUp_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FollowUp_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "FollowUp_accountId_referralId_fkey" FOREIGN KEY ("accountId", "referralId") REFERENCES "Referral" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "FollowUp_accountId_opportunityId_fkey" FOREIGN KEY ("accountId", "opportunityId") REFERENCES "Opportunity" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "FollowUp_accountId_playbookRunId_fkey" FOREIGN KEY ("accountId", "playbookRunId") REFERENCES "PlaybookRun" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
INSERT INTO "new_FollowUp" ("accountId", "action", "anchorOn", "batchId", "closedAt", "closedOn", "contactId", "createdAt", "deletedAt", "dropReason", "dueOn", "id", "opportunityId", "promisedOn", "recursEvery", "recursMode", "recursUnit", "referralId", "snoozeCount", "state", "updatedAt", "version", "what") SELECT "accountId", "action", "anchorOn", "batchId", "closedAt", "closedOn", "contactId", "createdAt", "deletedAt", "dropReason", "dueOn", "id", "opportunityId", "promisedOn", "recursEvery", "recursMode", "recursUnit", "referralId", "snoozeCount", "state", "updatedAt", "version", "what" FROM "FollowUp";
DROP TABLE "FollowUp";
ALTER TABLE "new_FollowUp" RENAME TO "FollowUp";
CREATE INDEX "FollowUp_accountId_state_deletedAt_dueOn_id_idx" ON "FollowUp"("accountId", "state", "deletedAt", "dueOn", "id");
CREATE INDEX "FollowUp_accountId_contactId_state_deletedAt_dueOn_id_idx" ON "FollowUp"("accountId", "contactId", "state", "deletedAt", "dueOn", "id");
CREATE INDEX "FollowUp_accountId_state_closedOn_deletedAt_promisedOn_idx" ON "FollowUp"("accountId", "state", "closedOn", "deletedAt", "promisedOn");
CREATE INDEX "FollowUp_accountId_opportunityId_idx" ON "FollowUp"("accountId", "opportunityId");
CREATE INDEX "FollowUp_accountId_referralId_idx" ON "FollowUp"("accountId", "referralId");
CREATE INDEX "FollowUp_accountId_playbookRunId_playbookStep_idx" ON "FollowUp"("accountId", "playbookRunId", "playbookStep");
CREATE INDEX "FollowUp_accountId_batchId_idx" ON "FollowUp"("accountId", "batchId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "PlaybookRun_accountId_contactId_state_idx" ON "PlaybookRun"("accountId", "contactId", "state");

-- CreateIndex
CREATE INDEX "PlaybookRun_accountId_playbookId_state_idx" ON "PlaybookRun"("accountId", "playbookId", "state");

-- CreateIndex
CREATE INDEX "PlaybookRun_accountId_batchId_idx" ON "PlaybookRun"("accountId", "batchId");
