-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "startedBy" TEXT COLLATE "C" NOT NULL DEFAULT 'me';
