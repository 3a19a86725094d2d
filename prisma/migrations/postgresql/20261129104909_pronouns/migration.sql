-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "pronouns" TEXT COLLATE "C";
