-- AlterTable
ALTER TABLE "Import" ADD COLUMN "columns" TEXT;
ALTER TABLE "Import" ADD COLUMN "file" BLOB;

-- CreateTable
CREATE TABLE "ImportMapping" (
    "accountId" TEXT NOT NULL,
    "headerKey" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "headerKey"),
    CONSTRAINT "ImportMapping_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ImportRow" (
    "accountId" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "photoMediaType" TEXT,
    "photo" BLOB,
    "status" TEXT NOT NULL,
    "choice" TEXT NOT NULL DEFAULT '',
    "because" TEXT,
    "matchedContactId" TEXT,
    "contactId" TEXT,
    "before" TEXT,

    PRIMARY KEY ("accountId", "importId", "position"),
    CONSTRAINT "ImportRow_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportRow_accountId_importId_fkey" FOREIGN KEY ("accountId", "importId") REFERENCES "Import" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
INSERT INTO "new_ImportRow" ("accountId", "before", "contactId", "importId", "matchedContactId", "person", "photo", "photoMediaType", "position", "status") SELECT "accountId", "before", "contactId", "importId", "matchedContactId", "person", "photo", "photoMediaType", "position", "status" FROM "ImportRow";
DROP TABLE "ImportRow";
ALTER TABLE "new_ImportRow" RENAME TO "ImportRow";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
