-- AlterTable
ALTER TABLE "Import" ADD COLUMN "kept" TEXT;

-- AlterTable
ALTER TABLE "ImportRow" ADD COLUMN "before" TEXT;
