-- CreateTable
CREATE TABLE "Act" (
    "seq" SERIAL NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "at" TEXT COLLATE "C" NOT NULL,
    "batchId" TEXT COLLATE "C",

    CONSTRAINT "Act_pkey" PRIMARY KEY ("seq")
);

-- The acts there are, by the names they had until now
INSERT INTO "Act" ("accountId", "at", "batchId") SELECT "accountId", MIN("changedAt"), "actId" FROM "Change" GROUP BY "accountId", "actId" ORDER BY MIN("seq");
ALTER TABLE "Change" ADD COLUMN     "actSeq" INTEGER;
UPDATE "Change" c SET "actSeq" = a."seq", "contactId" = CASE WHEN c."before" IS NULL THEN NULL ELSE c."contactId" END FROM "Act" a WHERE a."accountId" = c."accountId" AND a."batchId" = c."actId";
UPDATE "Act" SET "batchId" = NULL;

-- DropIndex
DROP INDEX "Change_accountId_actId_idx";

-- DropIndex
DROP INDEX "Change_accountId_rowKey_idx";

-- AlterTable
ALTER TABLE "Change" DROP COLUMN "actId",
DROP COLUMN "changedAt",
ALTER COLUMN "actSeq" SET NOT NULL;

-- CreateIndex
CREATE INDEX "Act_accountId_batchId_idx" ON "Act"("accountId", "batchId");

-- CreateIndex
CREATE INDEX "Change_actSeq_idx" ON "Change"("actSeq");

-- CreateIndex
CREATE INDEX "Change_rowKey_idx" ON "Change"("rowKey");

-- AddForeignKey
ALTER TABLE "Act" ADD CONSTRAINT "Act_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The journal
CREATE OR REPLACE FUNCTION "journal_change"() RETURNS trigger LANGUAGE plpgsql AS $journal$
DECLARE
  act int := current_setting('followthrough.act', true)::int;
  keys text[] := string_to_array(TG_ARGV[0], ',');
  left_out text[] := string_to_array(TG_ARGV[3], ',');
  was jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END;
  becomes jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END;
  old_key text := was->>keys[1];
  new_key text := becomes->>keys[1];
  contact text := was->>TG_ARGV[1];
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = was->>'accountId') THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' AND was - left_out = becomes - left_out THEN
    RETURN NULL;
  END IF;
  IF cardinality(keys) > 1 THEN
    old_key := old_key || ' ' || (was->>keys[2]);
    new_key := new_key || ' ' || (becomes->>keys[2]);
  END IF;
  IF TG_ARGV[2] <> '' AND TG_OP <> 'INSERT' THEN
    SELECT f."contactId" INTO contact FROM "FollowUp" f
    WHERE f."accountId" = was->>'accountId' AND f."id" = was->>TG_ARGV[2];
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before")
    VALUES (was->>'accountId', act, TG_TABLE_NAME, old_key, contact, (was - left_out)::text);
  END IF;
  IF TG_OP <> 'DELETE' AND old_key IS DISTINCT FROM new_key THEN
    INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey")
    VALUES (becomes->>'accountId', act, TG_TABLE_NAME, new_key);
  END IF;
  RETURN NULL;
END
$journal$;
CREATE OR REPLACE FUNCTION "journal_forget"() RETURNS trigger LANGUAGE plpgsql AS $journal$
DECLARE
  keys text[] := string_to_array(TG_ARGV[0], ',');
  was jsonb := to_jsonb(OLD);
  old_key text := was->>keys[1];
BEGIN
  IF cardinality(keys) > 1 THEN
    old_key := old_key || ' ' || (was->>keys[2]);
  END IF;
  DELETE FROM "Change" WHERE "accountId" = was->>'accountId' AND "rowKey" = old_key AND "tableName" = TG_TABLE_NAME;
  IF TG_TABLE_NAME = 'Contact' THEN
    DELETE FROM "Change" WHERE "accountId" = was->>'accountId' AND "contactId" = old_key;
    DELETE FROM "Change" WHERE "accountId" = was->>'accountId' AND "rowKey" > old_key || ' ' AND "rowKey" < old_key || '!';
  END IF;
  RETURN NULL;
END
$journal$;
