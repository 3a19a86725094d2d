-- AlterTable
ALTER TABLE "Account" ADD COLUMN "searchVersion" INTEGER NOT NULL DEFAULT 0;

-- AlterTable: what was indexed so far is carried over as well as SQL can, so that search answers until the program has
-- indexed everything anew ("searchVersion" 0).
ALTER TABLE "SearchDocument" DROP CONSTRAINT "SearchDocument_pkey",
ADD COLUMN "seq" SERIAL NOT NULL,
ADD COLUMN "words" TEXT COLLATE "C" NOT NULL DEFAULT '',
ADD CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("seq");
UPDATE "SearchDocument" SET "words" = regexp_replace(
    '^' || replace(trim("title"), ' ', ' ^') || ' _' || replace(trim("title"), ' ', ' _') || ' _' || replace(left(trim("text"), 50000), ' ', ' _'),
    '\S{200,}', ' ', 'g');
ALTER TABLE "SearchDocument" ALTER COLUMN "words" DROP DEFAULT, DROP COLUMN "text", DROP COLUMN "title";

-- CreateTable
CREATE TABLE "SearchWord" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("accountId","word")
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchDocument_accountId_kind_refId_key" ON "SearchDocument"("accountId", "kind", "refId");

-- AddForeignKey
ALTER TABLE "SearchWord" ADD CONSTRAINT "SearchWord_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The index. Each token begins with the end of the account's id, so that one account's words are one stretch of it and
-- a search costs what that account has, whatever others do. Words are made ready by the program: only blanks divide them,
-- and no configuration of text search, extension or right beyond making a table is needed.
CREATE FUNCTION "searchVector"("accountId" TEXT, "words" TEXT) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array_to_tsvector(array_remove(string_to_array(replace(' ' || $2, ' ', ' ' || lower(right(replace($1, '-', ''), 8))), ' '), ''))
$$;
CREATE INDEX "SearchDocument_words_idx" ON "SearchDocument" USING GIN ("searchVector"("accountId", "words"));
