-- AlterTable
ALTER TABLE "FollowUp" ADD COLUMN     "place" TEXT COLLATE "C";
