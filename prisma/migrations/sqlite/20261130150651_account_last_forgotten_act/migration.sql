-- AlterTable
ALTER TABLE "Account" ADD COLUMN "lastForgottenAct" INTEGER NOT NULL DEFAULT 0;

-- The journal
DROP TRIGGER IF EXISTS "journal_Act_forgotten";
CREATE TRIGGER "journal_Act_forgotten" AFTER DELETE ON "Act" BEGIN UPDATE "Account" SET "lastForgottenAct" = OLD."seq" WHERE "id" = OLD."accountId" AND "lastForgottenAct" < OLD."seq"; END;
DROP TRIGGER IF EXISTS "journal_Change_forgotten";
CREATE TRIGGER "journal_Change_forgotten" AFTER DELETE ON "Change" BEGIN UPDATE "Account" SET "lastForgottenAct" = OLD."actSeq" WHERE "id" = OLD."accountId" AND "lastForgottenAct" < OLD."actSeq"; END;

-- Nobody was told a number until now, so none leads back.
UPDATE "Account" SET "lastForgottenAct" = COALESCE((SELECT MAX(a."seq") FROM "Act" a WHERE a."accountId" = "Account"."id"), 0);
