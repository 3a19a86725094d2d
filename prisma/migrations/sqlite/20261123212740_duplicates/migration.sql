-- AlterTable
ALTER TABLE "Contact" ADD COLUMN "mergedIntoId" TEXT;

-- CreateTable
CREATE TABLE "DuplicateDismissal" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "firstId" TEXT NOT NULL,
    "secondId" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "DuplicateDismissal_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DuplicateDismissal_accountId_firstId_fkey" FOREIGN KEY ("accountId", "firstId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "DuplicateDismissal_accountId_secondId_fkey" FOREIGN KEY ("accountId", "secondId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Merge" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "keptId" TEXT NOT NULL,
    "mergedId" TEXT NOT NULL,
    "mergedName" TEXT NOT NULL,
    "batchId" TEXT,
    "before" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "undoneAt" TEXT,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "Merge_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "DuplicateDismissal_accountId_secondId_idx" ON "DuplicateDismissal"("accountId", "secondId");

-- CreateIndex
CREATE UNIQUE INDEX "DuplicateDismissal_accountId_firstId_secondId_key" ON "DuplicateDismissal"("accountId", "firstId", "secondId");

-- CreateIndex
CREATE INDEX "Merge_accountId_mergedId_idx" ON "Merge"("accountId", "mergedId");

-- CreateIndex
CREATE INDEX "Merge_accountId_createdAt_idx" ON "Merge"("accountId", "createdAt");
