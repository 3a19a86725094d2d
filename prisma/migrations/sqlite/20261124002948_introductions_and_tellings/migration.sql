-- CreateTable
CREATE TABLE "Introduction" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "contactAId" TEXT NOT NULL,
    "contactBId" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "madeOn" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'made',
    "stateOn" TEXT NOT NULL,
    "followUpId" TEXT,
    "deletedAt" TEXT,
    "batchId" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "Introduction_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Introduction_accountId_contactAId_fkey" FOREIGN KEY ("accountId", "contactAId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Introduction_accountId_contactBId_fkey" FOREIGN KEY ("accountId", "contactBId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Introduction_accountId_followUpId_fkey" FOREIGN KEY ("accountId", "followUpId") REFERENCES "FollowUp" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Telling" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "referralId" TEXT,
    "opportunityId" TEXT,
    "news" TEXT NOT NULL,
    "toldOn" TEXT,
    "dismissedOn" TEXT,
    "createdAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "Telling_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Telling_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Telling_accountId_referralId_fkey" FOREIGN KEY ("accountId", "referralId") REFERENCES "Referral" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Telling_accountId_opportunityId_fkey" FOREIGN KEY ("accountId", "opportunityId") REFERENCES "Opportunity" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateIndex
CREATE INDEX "Introduction_accountId_contactAId_deletedAt_idx" ON "Introduction"("accountId", "contactAId", "deletedAt");

-- CreateIndex
CREATE INDEX "Introduction_accountId_contactBId_deletedAt_idx" ON "Introduction"("accountId", "contactBId", "deletedAt");

-- CreateIndex
CREATE INDEX "Introduction_accountId_deletedAt_madeOn_id_idx" ON "Introduction"("accountId", "deletedAt", "madeOn", "id");

-- CreateIndex
CREATE INDEX "Introduction_accountId_followUpId_idx" ON "Introduction"("accountId", "followUpId");

-- CreateIndex
CREATE INDEX "Introduction_accountId_batchId_idx" ON "Introduction"("accountId", "batchId");

-- CreateIndex
CREATE INDEX "Telling_accountId_contactId_idx" ON "Telling"("accountId", "contactId");

-- CreateIndex
CREATE INDEX "Telling_accountId_referralId_idx" ON "Telling"("accountId", "referralId");

-- CreateIndex
CREATE INDEX "Telling_accountId_opportunityId_idx" ON "Telling"("accountId", "opportunityId");

-- CreateIndex
CREATE INDEX "Referral_accountId_deletedAt_heardOn_id_idx" ON "Referral"("accountId", "deletedAt", "heardOn", "id");
