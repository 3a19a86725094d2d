-- CreateTable
CREATE TABLE "ContactChange" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C" NOT NULL,
    "changedAt" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "batchId" TEXT COLLATE "C",
    "changes" TEXT COLLATE "C" NOT NULL DEFAULT '[]',

    CONSTRAINT "ContactChange_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "ContactChange_accountId_contactId_changedAt_id_idx" ON "ContactChange"("accountId", "contactId", "changedAt", "id");

-- AddForeignKey
ALTER TABLE "ContactChange" ADD CONSTRAINT "ContactChange_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactChange" ADD CONSTRAINT "ContactChange_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
