-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "kept" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "ImportRow" ADD COLUMN     "before" TEXT COLLATE "C";
