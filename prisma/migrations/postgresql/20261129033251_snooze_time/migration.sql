-- AlterTable
ALTER TABLE "Snooze" ADD COLUMN     "fromTime" TEXT COLLATE "C",
ADD COLUMN     "toTime" TEXT COLLATE "C";
