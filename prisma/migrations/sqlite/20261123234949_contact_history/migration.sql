-- CreateTable
CREATE TABLE "ContactChange" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "changedAt" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "batchId" TEXT,
    "changes" TEXT NOT NULL DEFAULT '[]',

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "ContactChange_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContactChange_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateIndex
CREATE INDEX "ContactChange_accountId_contactId_changedAt_id_idx" ON "ContactChange"("accountId", "contactId", "changedAt", "id");
