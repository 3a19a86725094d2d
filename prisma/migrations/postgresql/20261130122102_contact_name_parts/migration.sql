-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "nameParts" TEXT COLLATE "C";
