-- CreateTable
CREATE TABLE "Introduction" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "contactAId" TEXT COLLATE "C" NOT NULL,
    "contactBId" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "madeOn" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL DEFAULT 'made',
    "stateOn" TEXT COLLATE "C" NOT NULL,
    "followUpId" TEXT COLLATE "C",
    "deletedAt" TEXT COLLATE "C",
    "batchId" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Introduction_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Telling" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C" NOT NULL,
    "referralId" TEXT COLLATE "C",
    "opportunityId" TEXT COLLATE "C",
    "news" TEXT COLLATE "C" NOT NULL,
    "toldOn" TEXT COLLATE "C",
    "dismissedOn" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Telling_pkey" PRIMARY KEY ("accountId","id")
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

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_accountId_contactAId_fkey" FOREIGN KEY ("accountId", "contactAId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_accountId_contactBId_fkey" FOREIGN KEY ("accountId", "contactBId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_accountId_followUpId_fkey" FOREIGN KEY ("accountId", "followUpId") REFERENCES "FollowUp"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Telling" ADD CONSTRAINT "Telling_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Telling" ADD CONSTRAINT "Telling_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Telling" ADD CONSTRAINT "Telling_accountId_referralId_fkey" FOREIGN KEY ("accountId", "referralId") REFERENCES "Referral"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Telling" ADD CONSTRAINT "Telling_accountId_opportunityId_fkey" FOREIGN KEY ("accountId", "opportunityId") REFERENCES "Opportunity"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
