-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "columns" TEXT COLLATE "C",
ADD COLUMN     "file" BYTEA;

-- AlterTable
ALTER TABLE "ImportRow" ADD COLUMN     "because" TEXT COLLATE "C",
ADD COLUMN     "choice" TEXT COLLATE "C" NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "ImportMapping" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "headerKey" TEXT COLLATE "C" NOT NULL,
    "mapping" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("accountId","headerKey")
);

-- AddForeignKey
ALTER TABLE "ImportMapping" ADD CONSTRAINT "ImportMapping_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
