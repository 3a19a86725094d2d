-- AlterTable
ALTER TABLE "Batch" ADD COLUMN     "before" TEXT COLLATE "C",
ADD COLUMN     "digest" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "FollowUp" ADD COLUMN     "playbookRunId" TEXT COLLATE "C",
ADD COLUMN     "playbookStep" INTEGER;

-- CreateTable
CREATE TABLE "Playbook" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT COLLATE "C" NOT NULL,
    "steps" TEXT COLLATE "C" NOT NULL,
    "deletedAt" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Playbook_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "PlaybookRun" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "playbookId" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "steps" TEXT COLLATE "C" NOT NULL,
    "startedOn" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL DEFAULT 'running',
    "batchId" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PlaybookRun_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "MessageTemplate" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "action" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "deletedAt" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "MessageTemplate_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "PlaybookRun_accountId_contactId_state_idx" ON "PlaybookRun"("accountId", "contactId", "state");

-- CreateIndex
CREATE INDEX "PlaybookRun_accountId_playbookId_state_idx" ON "PlaybookRun"("accountId", "playbookId", "state");

-- CreateIndex
CREATE INDEX "PlaybookRun_accountId_batchId_idx" ON "PlaybookRun"("accountId", "batchId");

-- CreateIndex
CREATE INDEX "FollowUp_accountId_playbookRunId_playbookStep_idx" ON "FollowUp"("accountId", "playbookRunId", "playbookStep");

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_accountId_playbookRunId_fkey" FOREIGN KEY ("accountId", "playbookRunId") REFERENCES "PlaybookRun"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Playbook" ADD CONSTRAINT "Playbook_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaybookRun" ADD CONSTRAINT "PlaybookRun_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaybookRun" ADD CONSTRAINT "PlaybookRun_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MessageTemplate" ADD CONSTRAINT "MessageTemplate_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
