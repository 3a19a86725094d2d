-- AlterTable
ALTER TABLE "Account" ADD COLUMN "searchVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "SearchWord" (
    "accountId" TEXT NOT NULL,
    "word" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "word"),
    CONSTRAINT "SearchWord_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- RedefineTables: what was indexed so far is carried over as well as SQL can, so that search answers until the program
-- has indexed everything anew ("searchVersion" 0).
CREATE TABLE "new_SearchDocument" (
    "accountId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "refId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT "SearchDocument_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_SearchDocument" ("accountId", "kind", "refId", "words", "updatedAt")
SELECT "accountId", "kind", "refId",
    '^' || replace(trim("title"), ' ', ' ^') || ' _' || replace(trim("title"), ' ', ' _') || ' _' || replace(trim("text"), ' ', ' _'), "updatedAt"
FROM "SearchDocument" ORDER BY "updatedAt", "refId";
DROP TABLE "SearchDocument";
ALTER TABLE "new_SearchDocument" RENAME TO "SearchDocument";
CREATE UNIQUE INDEX "SearchDocument_accountId_kind_refId_key" ON "SearchDocument"("accountId", "kind", "refId");

-- The index. Each token begins with the end of the account's id, so that one account's words are one stretch of it and
-- a search costs what that account has, whatever others do. Words are made ready by the program: only blanks divide them.
CREATE VIRTUAL TABLE "SearchIndex" USING fts5("words", content='', contentless_delete=1, detail='none', tokenize="ascii tokenchars '^_=#!'");
INSERT INTO "SearchIndex" (rowid, "words")
SELECT "seq", replace(' ' || "words", ' ', ' ' || lower(substr(replace("accountId", '-', ''), -8))) FROM "SearchDocument";
CREATE TRIGGER "SearchDocument_indexed" AFTER INSERT ON "SearchDocument" BEGIN
    INSERT INTO "SearchIndex" (rowid, "words")
    VALUES (new."seq", replace(' ' || new."words", ' ', ' ' || lower(substr(replace(new."accountId", '-', ''), -8))));
END;
CREATE TRIGGER "SearchDocument_unindexed" AFTER DELETE ON "SearchDocument" BEGIN
    DELETE FROM "SearchIndex" WHERE rowid = old."seq";
END;
CREATE TRIGGER "SearchDocument_reindexed" AFTER UPDATE OF "words" ON "SearchDocument" BEGIN
    DELETE FROM "SearchIndex" WHERE rowid = old."seq";
    INSERT INTO "SearchIndex" (rowid, "words")
    VALUES (new."seq", replace(' ' || new."words", ' ', ' ' || lower(substr(replace(new."accountId", '-', ''), -8))));
END;
