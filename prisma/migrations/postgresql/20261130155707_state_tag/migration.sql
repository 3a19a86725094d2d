-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "stateTag" TEXT COLLATE "C" NOT NULL DEFAULT '';
