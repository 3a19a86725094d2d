-- AlterTable
ALTER TABLE "Snooze" ADD COLUMN "fromTime" TEXT;
ALTER TABLE "Snooze" ADD COLUMN "toTime" TEXT;
