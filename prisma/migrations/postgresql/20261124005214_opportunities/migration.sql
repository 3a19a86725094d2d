-- AlterTable
ALTER TABLE "Opportunity" ADD COLUMN     "closesOn" TEXT COLLATE "C",
ADD COLUMN     "eventId" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "OpportunityStage" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "OpportunityStage_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "OpportunityContact" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "opportunityId" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "OpportunityContact_pkey" PRIMARY KEY ("accountId","opportunityId","contactId")
);

-- CreateTable
CREATE TABLE "OpportunityMove" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "opportunityId" TEXT COLLATE "C" NOT NULL,
    "fromStage" TEXT COLLATE "C" NOT NULL,
    "toStage" TEXT COLLATE "C" NOT NULL,
    "fromName" TEXT COLLATE "C" NOT NULL,
    "toName" TEXT COLLATE "C" NOT NULL,
    "toKind" TEXT COLLATE "C" NOT NULL,
    "movedOn" TEXT COLLATE "C" NOT NULL,
    "beforeOn" TEXT COLLATE "C" NOT NULL,
    "conversationId" TEXT COLLATE "C",
    "followUpId" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "OpportunityMove_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "OpportunityContact_accountId_contactId_idx" ON "OpportunityContact"("accountId", "contactId");

-- CreateIndex
CREATE INDEX "OpportunityMove_accountId_opportunityId_createdAt_idx" ON "OpportunityMove"("accountId", "opportunityId", "createdAt");

-- CreateIndex
CREATE INDEX "OpportunityMove_accountId_movedOn_idx" ON "OpportunityMove"("accountId", "movedOn");

-- CreateIndex
CREATE INDEX "Opportunity_accountId_eventId_idx" ON "Opportunity"("accountId", "eventId");

-- CreateIndex
CREATE INDEX "Opportunity_accountId_referralId_idx" ON "Opportunity"("accountId", "referralId");

-- AddForeignKey
ALTER TABLE "OpportunityStage" ADD CONSTRAINT "OpportunityStage_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_accountId_eventId_fkey" FOREIGN KEY ("accountId", "eventId") REFERENCES "Event"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OpportunityContact" ADD CONSTRAINT "OpportunityContact_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpportunityContact" ADD CONSTRAINT "OpportunityContact_accountId_opportunityId_fkey" FOREIGN KEY ("accountId", "opportunityId") REFERENCES "Opportunity"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OpportunityContact" ADD CONSTRAINT "OpportunityContact_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OpportunityMove" ADD CONSTRAINT "OpportunityMove_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpportunityMove" ADD CONSTRAINT "OpportunityMove_accountId_opportunityId_fkey" FOREIGN KEY ("accountId", "opportunityId") REFERENCES "Opportunity"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
