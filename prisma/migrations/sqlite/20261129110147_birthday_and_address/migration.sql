-- AlterTable
ALTER TABLE "Contact" ADD COLUMN "birthday" TEXT;
ALTER TABLE "Contact" ADD COLUMN "birthdayKey" TEXT;
ALTER TABLE "Contact" ADD COLUMN "streetAddress" TEXT;

-- CreateIndex
CREATE INDEX "Contact_accountId_deletedAt_birthdayKey_idx" ON "Contact"("accountId", "deletedAt", "birthdayKey");
