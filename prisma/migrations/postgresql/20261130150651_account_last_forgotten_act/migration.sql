-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "lastForgottenAct" INTEGER NOT NULL DEFAULT 0;

-- The journal
CREATE OR REPLACE FUNCTION "journal_Act_forgotten"() RETURNS trigger LANGUAGE plpgsql AS $journal$
BEGIN
  UPDATE "Account" a SET "lastForgottenAct" = g."last"
  FROM (SELECT o."accountId", MAX(o."seq") AS "last" FROM gone o GROUP BY o."accountId") g
  WHERE a."id" = g."accountId" AND a."lastForgottenAct" < g."last";
  RETURN NULL;
END
$journal$;
DROP TRIGGER IF EXISTS "journal_Act_forgotten" ON "Act";
CREATE TRIGGER "journal_Act_forgotten" AFTER DELETE ON "Act" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_Act_forgotten"();
CREATE OR REPLACE FUNCTION "journal_Change_forgotten"() RETURNS trigger LANGUAGE plpgsql AS $journal$
BEGIN
  UPDATE "Account" a SET "lastForgottenAct" = g."last"
  FROM (SELECT o."accountId", MAX(o."actSeq") AS "last" FROM gone o GROUP BY o."accountId") g
  WHERE a."id" = g."accountId" AND a."lastForgottenAct" < g."last";
  RETURN NULL;
END
$journal$;
DROP TRIGGER IF EXISTS "journal_Change_forgotten" ON "Change";
CREATE TRIGGER "journal_Change_forgotten" AFTER DELETE ON "Change" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_Change_forgotten"();

-- Nobody was told a number until now, so none leads back.
UPDATE "Account" SET "lastForgottenAct" = COALESCE((SELECT MAX(a."seq") FROM "Act" a WHERE a."accountId" = "Account"."id"), 0);
