-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "mergedIntoId" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "DuplicateDismissal" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "firstId" TEXT COLLATE "C" NOT NULL,
    "secondId" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "DuplicateDismissal_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Merge" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "keptId" TEXT COLLATE "C" NOT NULL,
    "mergedId" TEXT COLLATE "C" NOT NULL,
    "mergedName" TEXT COLLATE "C" NOT NULL,
    "batchId" TEXT COLLATE "C",
    "before" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "undoneAt" TEXT COLLATE "C",

    CONSTRAINT "Merge_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "DuplicateDismissal_accountId_secondId_idx" ON "DuplicateDismissal"("accountId", "secondId");

-- CreateIndex
CREATE UNIQUE INDEX "DuplicateDismissal_accountId_firstId_secondId_key" ON "DuplicateDismissal"("accountId", "firstId", "secondId");

-- CreateIndex
CREATE INDEX "Merge_accountId_mergedId_idx" ON "Merge"("accountId", "mergedId");

-- CreateIndex
CREATE INDEX "Merge_accountId_createdAt_idx" ON "Merge"("accountId", "createdAt");

-- AddForeignKey
ALTER TABLE "DuplicateDismissal" ADD CONSTRAINT "DuplicateDismissal_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicateDismissal" ADD CONSTRAINT "DuplicateDismissal_accountId_firstId_fkey" FOREIGN KEY ("accountId", "firstId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "DuplicateDismissal" ADD CONSTRAINT "DuplicateDismissal_accountId_secondId_fkey" FOREIGN KEY ("accountId", "secondId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
