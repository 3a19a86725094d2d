-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "birthday" TEXT COLLATE "C",
ADD COLUMN     "birthdayKey" TEXT COLLATE "C",
ADD COLUMN     "streetAddress" TEXT COLLATE "C";

-- CreateIndex
CREATE INDEX "Contact_accountId_deletedAt_birthdayKey_idx" ON "Contact"("accountId", "deletedAt", "birthdayKey");
