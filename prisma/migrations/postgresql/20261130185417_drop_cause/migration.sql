-- AlterTable
ALTER TABLE "FollowUp" ADD COLUMN     "dropCause" TEXT COLLATE "C";

-- Dropped by leaving a playbook: until now that was a sentence among the user's reasons
UPDATE "FollowUp" SET "dropCause" = 'playbook-left', "dropReason" = NULL
WHERE "state" = 'dropped' AND "dropReason" = (SELECT 'Left ' || r."name" FROM "PlaybookRun" r
  WHERE r."accountId" = "FollowUp"."accountId" AND r."id" = "FollowUp"."playbookRunId");
