-- AlterTable
ALTER TABLE "FollowUp" ALTER COLUMN "contactId" DROP NOT NULL;
