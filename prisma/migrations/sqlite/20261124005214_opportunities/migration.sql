-- CreateTable
CREATE TABLE "OpportunityStage" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "OpportunityStage_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OpportunityContact" (
    "accountId" TEXT NOT NULL,
    "opportunityId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("accountId", "opportunityId", "contactId"),
    CONSTRAINT "OpportunityContact_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OpportunityContact_accountId_opportunityId_fkey" FOREIGN KEY ("accountId", "opportunityId") REFERENCES "Opportunity" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "OpportunityContact_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "OpportunityMove" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "opportunityId" TEXT NOT NULL,
    "fromStage" TEXT NOT NULL,
    "toStage" TEXT NOT NULL,
    "fromName" TEXT NOT NULL,
    "toName" TEXT NOT NULL,
    "toKind" TEXT NOT NULL,
    "movedOn" TEXT NOT NULL,
    "beforeOn" TEXT NOT NULL,
    "conversationId" TEXT,
    "followUpId" TEXT,
    "createdAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "OpportunityMove_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OpportunityMove_accountId_opportunityId_fkey" FOREIGN KEY ("accountId", "opportunityId") REFERENCES "Opportunity" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Opportunity" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "organization" TEXT,
    "stage" TEXT NOT NULL,
    "stageOn" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "referralId" TEXT,
    "eventId" TEXT,
    "closesOn" TEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "link" TEXT,
    "deletedAt" TEXT,
    "batchId" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "Opportunity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Opportunity_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Opportunity_accountId_referralId_fkey" FOREIGN KEY ("accountId", "referralId") REFERENCES "Referral" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Opportunity_accountId_eventId_fkey" FOREIGN KEY ("accountId", "eventId") REFERENCES "Event" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
INSERT INTO "new_Opportunity" ("accountId", "batchId", "contactId", "createdAt", "deletedAt", "id", "kind", "link", "notes", "organization", "referralId", "stage", "stageOn", "title", "updatedAt", "version") SELECT "accountId", "batchId", "contactId", "createdAt", "deletedAt", "id", "kind", "link", "notes", "organization", "referralId", "stage", "stageOn", "title", "updatedAt", "version" FROM "Opportunity";
DROP TABLE "Opportunity";
ALTER TABLE "new_Opportunity" RENAME TO "Opportunity";
CREATE INDEX "Opportunity_accountId_deletedAt_stage_idx" ON "Opportunity"("accountId", "deletedAt", "stage");
CREATE INDEX "Opportunity_accountId_contactId_idx" ON "Opportunity"("accountId", "contactId");
CREATE INDEX "Opportunity_accountId_eventId_idx" ON "Opportunity"("accountId", "eventId");
CREATE INDEX "Opportunity_accountId_referralId_idx" ON "Opportunity"("accountId", "referralId");
CREATE INDEX "Opportunity_accountId_batchId_idx" ON "Opportunity"("accountId", "batchId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "OpportunityContact_accountId_contactId_idx" ON "OpportunityContact"("accountId", "contactId");

-- CreateIndex
CREATE INDEX "OpportunityMove_accountId_opportunityId_createdAt_idx" ON "OpportunityMove"("accountId", "opportunityId", "createdAt");

-- CreateIndex
CREATE INDEX "OpportunityMove_accountId_movedOn_idx" ON "OpportunityMove"("accountId", "movedOn");
