-- CreateTable
CREATE TABLE "Tally" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "onDay" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "otherDay" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "count" INTEGER NOT NULL,

    CONSTRAINT "Tally_pkey" PRIMARY KEY ("accountId","kind","onDay","otherDay")
);

-- AddForeignKey
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- They are tallied, no longer counted
DROP INDEX "Referral_asking_idx";

-- What is there already
INSERT INTO "Tally" ("accountId", "kind", "onDay", "otherDay", "count")
SELECT r."accountId" AS "accountId", 'people' AS "kind", '' AS "onDay", '' AS "otherDay", COUNT(*) AS "count" FROM "Contact" r WHERE r."deletedAt" IS NULL AND r."archivedAt" IS NULL GROUP BY r."accountId"
UNION ALL SELECT r."accountId" AS "accountId", 'met' AS "kind", r."metOn" AS "onDay", COALESCE(r."firstTouchOn", '') AS "otherDay", COUNT(*) AS "count" FROM "Contact" r WHERE r."deletedAt" IS NULL AND r."metOn" IS NOT NULL GROUP BY r."accountId", r."metOn", COALESCE(r."firstTouchOn", '')
UNION ALL SELECT r."accountId" AS "accountId", 'done' AS "kind", r."closedOn" AS "onDay", COALESCE(r."promisedOn", '') AS "otherDay", COUNT(*) AS "count" FROM "FollowUp" r WHERE r."deletedAt" IS NULL AND r."state" = 'done' AND r."closedOn" IS NOT NULL GROUP BY r."accountId", r."closedOn", COALESCE(r."promisedOn", '')
UNION ALL SELECT r."accountId" AS "accountId", 'asking' AS "kind", '' AS "onDay", '' AS "otherDay", COUNT(*) AS "count" FROM "Referral" r WHERE r."deletedAt" IS NULL AND (r."state" IN ('heard', 'reached-out', 'talked') OR r."thankedOn" IS NULL) GROUP BY r."accountId";

-- The triggers
CREATE OR REPLACE FUNCTION "tally_Contact_insert"() RETURNS trigger LANGUAGE plpgsql AS $tally$
BEGIN
  WITH each_row AS (SELECT r."accountId" AS "accountId", 'people' AS "kind", '' AS "onDay", '' AS "otherDay", 1 AS "by" FROM added r WHERE r."deletedAt" IS NULL AND r."archivedAt" IS NULL UNION ALL SELECT r."accountId" AS "accountId", 'met' AS "kind", r."metOn" AS "onDay", COALESCE(r."firstTouchOn", '') AS "otherDay", 1 AS "by" FROM added r WHERE r."deletedAt" IS NULL AND r."metOn" IS NOT NULL),
    changed AS (SELECT "accountId", "kind", "onDay", "otherDay", SUM("by")::int AS "by" FROM each_row GROUP BY "accountId", "kind", "onDay", "otherDay" HAVING SUM("by") <> 0),
    emptied AS (DELETE FROM "Tally" t USING changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND t."count" + c."by" < 1),
    more AS (
      INSERT INTO "Tally" ("accountId", "kind", "onDay", "otherDay", "count") SELECT "accountId", "kind", "onDay", "otherDay", "by" FROM changed WHERE "by" > 0
      ON CONFLICT ("accountId", "kind", "onDay", "otherDay") DO UPDATE SET "count" = "Tally"."count" + excluded."count")
  UPDATE "Tally" t SET "count" = t."count" + c."by" FROM changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND c."by" < 0 AND t."count" + c."by" >= 1;
  RETURN NULL;
END
$tally$;
DROP TRIGGER IF EXISTS "tally_Contact_insert" ON "Contact";
CREATE TRIGGER "tally_Contact_insert" AFTER INSERT ON "Contact" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "tally_Contact_insert"();
CREATE OR REPLACE FUNCTION "tally_Contact_update"() RETURNS trigger LANGUAGE plpgsql AS $tally$
BEGIN
  WITH each_row AS (SELECT r."accountId" AS "accountId", 'people' AS "kind", '' AS "onDay", '' AS "otherDay", 1 AS "by" FROM added r WHERE r."deletedAt" IS NULL AND r."archivedAt" IS NULL UNION ALL SELECT r."accountId" AS "accountId", 'met' AS "kind", r."metOn" AS "onDay", COALESCE(r."firstTouchOn", '') AS "otherDay", 1 AS "by" FROM added r WHERE r."deletedAt" IS NULL AND r."metOn" IS NOT NULL UNION ALL SELECT r."accountId" AS "accountId", 'people' AS "kind", '' AS "onDay", '' AS "otherDay", -1 AS "by" FROM gone r WHERE r."deletedAt" IS NULL AND r."archivedAt" IS NULL UNION ALL SELECT r."accountId" AS "accountId", 'met' AS "kind", r."metOn" AS "onDay", COALESCE(r."firstTouchOn", '') AS "otherDay", -1 AS "by" FROM gone r WHERE r."deletedAt" IS NULL AND r."metOn" IS NOT NULL),
    changed AS (SELECT "accountId", "kind", "onDay", "otherDay", SUM("by")::int AS "by" FROM each_row GROUP BY "accountId", "kind", "onDay", "otherDay" HAVING SUM("by") <> 0),
    emptied AS (DELETE FROM "Tally" t USING changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND t."count" + c."by" < 1),
    more AS (
      INSERT INTO "Tally" ("accountId", "kind", "onDay", "otherDay", "count") SELECT "accountId", "kind", "onDay", "otherDay", "by" FROM changed WHERE "by" > 0
      ON CONFLICT ("accountId", "kind", "onDay", "otherDay") DO UPDATE SET "count" = "Tally"."count" + excluded."count")
  UPDATE "Tally" t SET "count" = t."count" + c."by" FROM changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND c."by" < 0 AND t."count" + c."by" >= 1;
  RETURN NULL;
END
$tally$;
DROP TRIGGER IF EXISTS "tally_Contact_update" ON "Contact";
CREATE TRIGGER "tally_Contact_update" AFTER UPDATE ON "Contact" REFERENCING NEW TABLE AS added OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "tally_Contact_update"();
CREATE OR REPLACE FUNCTION "tally_Contact_delete"() RETURNS trigger LANGUAGE plpgsql AS $tally$
BEGIN
  WITH each_row AS (SELECT r."accountId" AS "accountId", 'people' AS "kind", '' AS "onDay", '' AS "otherDay", -1 AS "by" FROM gone r WHERE r."deletedAt" IS NULL AND r."archivedAt" IS NULL UNION ALL SELECT r."accountId" AS "accountId", 'met' AS "kind", r."metOn" AS "onDay", COALESCE(r."firstTouchOn", '') AS "otherDay", -1 AS "by" FROM gone r WHERE r."deletedAt" IS NULL AND r."metOn" IS NOT NULL),
    changed AS (SELECT "accountId", "kind", "onDay", "otherDay", SUM("by")::int AS "by" FROM each_row GROUP BY "accountId", "kind", "onDay", "otherDay" HAVING SUM("by") <> 0),
    emptied AS (DELETE FROM "Tally" t USING changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND t."count" + c."by" < 1),
    more AS (
      INSERT INTO "Tally" ("accountId", "kind", "onDay", "otherDay", "count") SELECT "accountId", "kind", "onDay", "otherDay", "by" FROM changed WHERE "by" > 0
      ON CONFLICT ("accountId", "kind", "onDay", "otherDay") DO UPDATE SET "count" = "Tally"."count" + excluded."count")
  UPDATE "Tally" t SET "count" = t."count" + c."by" FROM changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND c."by" < 0 AND t."count" + c."by" >= 1;
  RETURN NULL;
END
$tally$;
DROP TRIGGER IF EXISTS "tally_Contact_delete" ON "Contact";
CREATE TRIGGER "tally_Contact_delete" AFTER DELETE ON "Contact" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "tally_Contact_delete"();
CREATE OR REPLACE FUNCTION "tally_FollowUp_insert"() RETURNS trigger LANGUAGE plpgsql AS $tally$
BEGIN
  WITH each_row AS (SELECT r."accountId" AS "accountId", 'done' AS "kind", r."closedOn" AS "onDay", COALESCE(r."promisedOn", '') AS "otherDay", 1 AS "by" FROM added r WHERE r."deletedAt" IS NULL AND r."state" = 'done' AND r."closedOn" IS NOT NULL),
    changed AS (SELECT "accountId", "kind", "onDay", "otherDay", SUM("by")::int AS "by" FROM each_row GROUP BY "accountId", "kind", "onDay", "otherDay" HAVING SUM("by") <> 0),
    emptied AS (DELETE FROM "Tally" t USING changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND t."count" + c."by" < 1),
    more AS (
      INSERT INTO "Tally" ("accountId", "kind", "onDay", "otherDay", "count") SELECT "accountId", "kind", "onDay", "otherDay", "by" FROM changed WHERE "by" > 0
      ON CONFLICT ("accountId", "kind", "onDay", "otherDay") DO UPDATE SET "count" = "Tally"."count" + excluded."count")
  UPDATE "Tally" t SET "count" = t."count" + c."by" FROM changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND c."by" < 0 AND t."count" + c."by" >= 1;
  RETURN NULL;
END
$tally$;
DROP TRIGGER IF EXISTS "tally_FollowUp_insert" ON "FollowUp";
CREATE TRIGGER "tally_FollowUp_insert" AFTER INSERT ON "FollowUp" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "tally_FollowUp_insert"();
CREATE OR REPLACE FUNCTION "tally_FollowUp_update"() RETURNS trigger LANGUAGE plpgsql AS $tally$
BEGIN
  WITH each_row AS (SELECT r."accountId" AS "accountId", 'done' AS "kind", r."closedOn" AS "onDay", COALESCE(r."promisedOn", '') AS "otherDay", 1 AS "by" FROM added r WHERE r."deletedAt" IS NULL AND r."state" = 'done' AND r."closedOn" IS NOT NULL UNION ALL SELECT r."accountId" AS "accountId", 'done' AS "kind", r."closedOn" AS "onDay", COALESCE(r."promisedOn", '') AS "otherDay", -1 AS "by" FROM gone r WHERE r."deletedAt" IS NULL AND r."state" = 'done' AND r."closedOn" IS NOT NULL),
    changed AS (SELECT "accountId", "kind", "onDay", "otherDay", SUM("by")::int AS "by" FROM each_row GROUP BY "accountId", "kind", "onDay", "otherDay" HAVING SUM("by") <> 0),
    emptied AS (DELETE FROM "Tally" t USING changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND t."count" + c."by" < 1),
    more AS (
      INSERT INTO "Tally" ("accountId", "kind", "onDay", "otherDay", "count") SELECT "accountId", "kind", "onDay", "otherDay", "by" FROM changed WHERE "by" > 0
      ON CONFLICT ("accountId", "kind", "onDay", "otherDay") DO UPDATE SET "count" = "Tally"."count" + excluded."count")
  UPDATE "Tally" t SET "count" = t."count" + c."by" FROM changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND c."by" < 0 AND t."count" + c."by" >= 1;
  RETURN NULL;
END
$tally$;
DROP TRIGGER IF EXISTS "tally_FollowUp_update" ON "FollowUp";
CREATE TRIGGER "tally_FollowUp_update" AFTER UPDATE ON "FollowUp" REFERENCING NEW TABLE AS added OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "tally_FollowUp_update"();
CREATE OR REPLACE FUNCTION "tally_FollowUp_delete"() RETURNS trigger LANGUAGE plpgsql AS $tally$
BEGIN
  WITH each_row AS (SELECT r."accountId" AS "accountId", 'done' AS "kind", r."closedOn" AS "onDay", COALESCE(r."promisedOn", '') AS "otherDay", -1 AS "by" FROM gone r WHERE r."deletedAt" IS NULL AND r."state" = 'done' AND r."closedOn" IS NOT NULL),
    changed AS (SELECT "accountId", "kind", "onDay", "otherDay", SUM("by")::int AS "by" FROM each_row GROUP BY "accountId", "kind", "onDay", "otherDay" HAVING SUM("by") <> 0),
    emptied AS (DELETE FROM "Tally" t USING changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND t."count" + c."by" < 1),
    more AS (
      INSERT INTO "Tally" ("accountId", "kind", "onDay", "otherDay", "count") SELECT "accountId", "kind", "onDay", "otherDay", "by" FROM changed WHERE "by" > 0
      ON CONFLICT ("accountId", "kind", "onDay", "otherDay") DO UPDATE SET "count" = "Tally"."count" + excluded."count")
  UPDATE "Tally" t SET "count" = t."count" + c."by" FROM changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND c."by" < 0 AND t."count" + c."by" >= 1;
  RETURN NULL;
END
$tally$;
DROP TRIGGER IF EXISTS "tally_FollowUp_delete" ON "FollowUp";
CREATE TRIGGER "tally_FollowUp_delete" AFTER DELETE ON "FollowUp" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "tally_FollowUp_delete"();
CREATE OR REPLACE FUNCTION "tally_Referral_insert"() RETURNS trigger LANGUAGE plpgsql AS $tally$
BEGIN
  WITH each_row AS (SELECT r."accountId" AS "accountId", 'asking' AS "kind", '' AS "onDay", '' AS "otherDay", 1 AS "by" FROM added r WHERE r."deletedAt" IS NULL AND (r."state" IN ('heard', 'reached-out', 'talked') OR r."thankedOn" IS NULL)),
    changed AS (SELECT "accountId", "kind", "onDay", "otherDay", SUM("by")::int AS "by" FROM each_row GROUP BY "accountId", "kind", "onDay", "otherDay" HAVING SUM("by") <> 0),
    emptied AS (DELETE FROM "Tally" t USING changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND t."count" + c."by" < 1),
    more AS (
      INSERT INTO "Tally" ("accountId", "kind", "onDay", "otherDay", "count") SELECT "accountId", "kind", "onDay", "otherDay", "by" FROM changed WHERE "by" > 0
      ON CONFLICT ("accountId", "kind", "onDay", "otherDay") DO UPDATE SET "count" = "Tally"."count" + excluded."count")
  UPDATE "Tally" t SET "count" = t."count" + c."by" FROM changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND c."by" < 0 AND t."count" + c."by" >= 1;
  RETURN NULL;
END
$tally$;
DROP TRIGGER IF EXISTS "tally_Referral_insert" ON "Referral";
CREATE TRIGGER "tally_Referral_insert" AFTER INSERT ON "Referral" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "tally_Referral_insert"();
CREATE OR REPLACE FUNCTION "tally_Referral_update"() RETURNS trigger LANGUAGE plpgsql AS $tally$
BEGIN
  WITH each_row AS (SELECT r."accountId" AS "accountId", 'asking' AS "kind", '' AS "onDay", '' AS "otherDay", 1 AS "by" FROM added r WHERE r."deletedAt" IS NULL AND (r."state" IN ('heard', 'reached-out', 'talked') OR r."thankedOn" IS NULL) UNION ALL SELECT r."accountId" AS "accountId", 'asking' AS "kind", '' AS "onDay", '' AS "otherDay", -1 AS "by" FROM gone r WHERE r."deletedAt" IS NULL AND (r."state" IN ('heard', 'reached-out', 'talked') OR r."thankedOn" IS NULL)),
    changed AS (SELECT "accountId", "kind", "onDay", "otherDay", SUM("by")::int AS "by" FROM each_row GROUP BY "accountId", "kind", "onDay", "otherDay" HAVING SUM("by") <> 0),
    emptied AS (DELETE FROM "Tally" t USING changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND t."count" + c."by" < 1),
    more AS (
      INSERT INTO "Tally" ("accountId", "kind", "onDay", "otherDay", "count") SELECT "accountId", "kind", "onDay", "otherDay", "by" FROM changed WHERE "by" > 0
      ON CONFLICT ("accountId", "kind", "onDay", "otherDay") DO UPDATE SET "count" = "Tally"."count" + excluded."count")
  UPDATE "Tally" t SET "count" = t."count" + c."by" FROM changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND c."by" < 0 AND t."count" + c."by" >= 1;
  RETURN NULL;
END
$tally$;
DROP TRIGGER IF EXISTS "tally_Referral_update" ON "Referral";
CREATE TRIGGER "tally_Referral_update" AFTER UPDATE ON "Referral" REFERENCING NEW TABLE AS added OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "tally_Referral_update"();
CREATE OR REPLACE FUNCTION "tally_Referral_delete"() RETURNS trigger LANGUAGE plpgsql AS $tally$
BEGIN
  WITH each_row AS (SELECT r."accountId" AS "accountId", 'asking' AS "kind", '' AS "onDay", '' AS "otherDay", -1 AS "by" FROM gone r WHERE r."deletedAt" IS NULL AND (r."state" IN ('heard', 'reached-out', 'talked') OR r."thankedOn" IS NULL)),
    changed AS (SELECT "accountId", "kind", "onDay", "otherDay", SUM("by")::int AS "by" FROM each_row GROUP BY "accountId", "kind", "onDay", "otherDay" HAVING SUM("by") <> 0),
    emptied AS (DELETE FROM "Tally" t USING changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND t."count" + c."by" < 1),
    more AS (
      INSERT INTO "Tally" ("accountId", "kind", "onDay", "otherDay", "count") SELECT "accountId", "kind", "onDay", "otherDay", "by" FROM changed WHERE "by" > 0
      ON CONFLICT ("accountId", "kind", "onDay", "otherDay") DO UPDATE SET "count" = "Tally"."count" + excluded."count")
  UPDATE "Tally" t SET "count" = t."count" + c."by" FROM changed c WHERE t."accountId" = c."accountId" AND t."kind" = c."kind" AND t."onDay" = c."onDay" AND t."otherDay" = c."otherDay" AND c."by" < 0 AND t."count" + c."by" >= 1;
  RETURN NULL;
END
$tally$;
DROP TRIGGER IF EXISTS "tally_Referral_delete" ON "Referral";
CREATE TRIGGER "tally_Referral_delete" AFTER DELETE ON "Referral" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "tally_Referral_delete"();
