-- The journal
DROP TRIGGER IF EXISTS "journal_act_begins";
DROP TRIGGER IF EXISTS "journal_Contact_insert";
DROP TRIGGER IF EXISTS "journal_Contact_update";
DROP TRIGGER IF EXISTS "journal_Contact_delete";
DROP TRIGGER IF EXISTS "journal_Contact_forget";
DROP TRIGGER IF EXISTS "journal_ContactMethod_insert";
DROP TRIGGER IF EXISTS "journal_ContactMethod_update";
DROP TRIGGER IF EXISTS "journal_ContactMethod_delete";
DROP TRIGGER IF EXISTS "journal_ContactMethod_forget";
DROP TRIGGER IF EXISTS "journal_ContactTag_insert";
DROP TRIGGER IF EXISTS "journal_ContactTag_update";
DROP TRIGGER IF EXISTS "journal_ContactTag_rekey";
DROP TRIGGER IF EXISTS "journal_ContactTag_delete";
DROP TRIGGER IF EXISTS "journal_ContactTag_forget";
DROP TRIGGER IF EXISTS "journal_ContactPhoto_insert";
DROP TRIGGER IF EXISTS "journal_ContactPhoto_update";
DROP TRIGGER IF EXISTS "journal_ContactPhoto_delete";
DROP TRIGGER IF EXISTS "journal_ContactPhoto_forget";
DROP TRIGGER IF EXISTS "journal_DuplicateDismissal_insert";
DROP TRIGGER IF EXISTS "journal_DuplicateDismissal_update";
DROP TRIGGER IF EXISTS "journal_DuplicateDismissal_delete";
DROP TRIGGER IF EXISTS "journal_DuplicateDismissal_forget";
DROP TRIGGER IF EXISTS "journal_SavedView_insert";
DROP TRIGGER IF EXISTS "journal_SavedView_update";
DROP TRIGGER IF EXISTS "journal_SavedView_delete";
DROP TRIGGER IF EXISTS "journal_SavedView_forget";
DROP TRIGGER IF EXISTS "journal_Event_insert";
DROP TRIGGER IF EXISTS "journal_Event_update";
DROP TRIGGER IF EXISTS "journal_Event_delete";
DROP TRIGGER IF EXISTS "journal_Event_forget";
DROP TRIGGER IF EXISTS "journal_Conversation_insert";
DROP TRIGGER IF EXISTS "journal_Conversation_update";
DROP TRIGGER IF EXISTS "journal_Conversation_delete";
DROP TRIGGER IF EXISTS "journal_Conversation_forget";
DROP TRIGGER IF EXISTS "journal_ConversationContact_insert";
DROP TRIGGER IF EXISTS "journal_ConversationContact_update";
DROP TRIGGER IF EXISTS "journal_ConversationContact_rekey";
DROP TRIGGER IF EXISTS "journal_ConversationContact_delete";
DROP TRIGGER IF EXISTS "journal_ConversationContact_forget";
DROP TRIGGER IF EXISTS "journal_FollowUp_insert";
DROP TRIGGER IF EXISTS "journal_FollowUp_update";
DROP TRIGGER IF EXISTS "journal_FollowUp_delete";
DROP TRIGGER IF EXISTS "journal_FollowUp_forget";
DROP TRIGGER IF EXISTS "journal_Snooze_insert";
DROP TRIGGER IF EXISTS "journal_Snooze_update";
DROP TRIGGER IF EXISTS "journal_Snooze_delete";
DROP TRIGGER IF EXISTS "journal_Snooze_forget";
DROP TRIGGER IF EXISTS "journal_Completion_insert";
DROP TRIGGER IF EXISTS "journal_Completion_update";
DROP TRIGGER IF EXISTS "journal_Completion_delete";
DROP TRIGGER IF EXISTS "journal_Completion_forget";
DROP TRIGGER IF EXISTS "journal_Referral_insert";
DROP TRIGGER IF EXISTS "journal_Referral_update";
DROP TRIGGER IF EXISTS "journal_Referral_delete";
DROP TRIGGER IF EXISTS "journal_Referral_forget";
DROP TRIGGER IF EXISTS "journal_Introduction_insert";
DROP TRIGGER IF EXISTS "journal_Introduction_update";
DROP TRIGGER IF EXISTS "journal_Introduction_delete";
DROP TRIGGER IF EXISTS "journal_Introduction_forget";
DROP TRIGGER IF EXISTS "journal_Telling_insert";
DROP TRIGGER IF EXISTS "journal_Telling_update";
DROP TRIGGER IF EXISTS "journal_Telling_delete";
DROP TRIGGER IF EXISTS "journal_Telling_forget";
DROP TRIGGER IF EXISTS "journal_OpportunityStage_insert";
DROP TRIGGER IF EXISTS "journal_OpportunityStage_update";
DROP TRIGGER IF EXISTS "journal_OpportunityStage_delete";
DROP TRIGGER IF EXISTS "journal_OpportunityStage_forget";
DROP TRIGGER IF EXISTS "journal_Opportunity_insert";
DROP TRIGGER IF EXISTS "journal_Opportunity_update";
DROP TRIGGER IF EXISTS "journal_Opportunity_delete";
DROP TRIGGER IF EXISTS "journal_Opportunity_forget";
DROP TRIGGER IF EXISTS "journal_OpportunityContact_insert";
DROP TRIGGER IF EXISTS "journal_OpportunityContact_update";
DROP TRIGGER IF EXISTS "journal_OpportunityContact_rekey";
DROP TRIGGER IF EXISTS "journal_OpportunityContact_delete";
DROP TRIGGER IF EXISTS "journal_OpportunityContact_forget";
DROP TRIGGER IF EXISTS "journal_OpportunityMove_insert";
DROP TRIGGER IF EXISTS "journal_OpportunityMove_update";
DROP TRIGGER IF EXISTS "journal_OpportunityMove_delete";
DROP TRIGGER IF EXISTS "journal_OpportunityMove_forget";
DROP TRIGGER IF EXISTS "journal_Playbook_insert";
DROP TRIGGER IF EXISTS "journal_Playbook_update";
DROP TRIGGER IF EXISTS "journal_Playbook_delete";
DROP TRIGGER IF EXISTS "journal_Playbook_forget";
DROP TRIGGER IF EXISTS "journal_PlaybookRun_insert";
DROP TRIGGER IF EXISTS "journal_PlaybookRun_update";
DROP TRIGGER IF EXISTS "journal_PlaybookRun_delete";
DROP TRIGGER IF EXISTS "journal_PlaybookRun_forget";
DROP TRIGGER IF EXISTS "journal_MessageTemplate_insert";
DROP TRIGGER IF EXISTS "journal_MessageTemplate_update";
DROP TRIGGER IF EXISTS "journal_MessageTemplate_delete";
DROP TRIGGER IF EXISTS "journal_MessageTemplate_forget";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_FollowUp" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "contactId" TEXT,
    "action" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "dueTime" TEXT,
    "promisedOn" TEXT NOT NULL,
    "snoozeCount" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'open',
    "recursEvery" INTEGER,
    "recursUnit" TEXT,
    "recursMode" TEXT,
    "anchorOn" TEXT,
    "waitingSinceOn" TEXT,
    "referralId" TEXT,
    "opportunityId" TEXT,
    "playbookRunId" TEXT,
    "playbookStep" INTEGER,
    "closedOn" TEXT,
    "closedAt" TEXT,
    "dropReason" TEXT,
    "deletedAt" TEXT,
    "batchId" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "FollowUp_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FollowUp_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "FollowUp_accountId_referralId_fkey" FOREIGN KEY ("accountId", "referralId") REFERENCES "Referral" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "FollowUp_accountId_opportunityId_fkey" FOREIGN KEY ("accountId", "opportunityId") REFERENCES "Opportunity" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "FollowUp_accountId_playbookRunId_fkey" FOREIGN KEY ("accountId", "playbookRunId") REFERENCES "PlaybookRun" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
INSERT INTO "new_FollowUp" ("accountId", "action", "anchorOn", "batchId", "closedAt", "closedOn", "contactId", "createdAt", "deletedAt", "dropReason", "dueOn", "dueTime", "id", "opportunityId", "playbookRunId", "playbookStep", "promisedOn", "recursEvery", "recursMode", "recursUnit", "referralId", "snoozeCount", "state", "updatedAt", "version", "waitingSinceOn", "what") SELECT "accountId", "action", "anchorOn", "batchId", "closedAt", "closedOn", "contactId", "createdAt", "deletedAt", "dropReason", "dueOn", "dueTime", "id", "opportunityId", "playbookRunId", "playbookStep", "promisedOn", "recursEvery", "recursMode", "recursUnit", "referralId", "snoozeCount", "state", "updatedAt", "version", "waitingSinceOn", "what" FROM "FollowUp";
DROP TABLE "FollowUp";
ALTER TABLE "new_FollowUp" RENAME TO "FollowUp";
CREATE INDEX "FollowUp_accountId_state_deletedAt_snoozeCount_idx" ON "FollowUp"("accountId", "state", "deletedAt", "snoozeCount");
CREATE INDEX "FollowUp_accountId_state_deletedAt_dueOn_id_idx" ON "FollowUp"("accountId", "state", "deletedAt", "dueOn", "id");
CREATE INDEX "FollowUp_accountId_contactId_state_deletedAt_dueOn_id_idx" ON "FollowUp"("accountId", "contactId", "state", "deletedAt", "dueOn", "id");
CREATE INDEX "FollowUp_accountId_state_closedOn_deletedAt_promisedOn_idx" ON "FollowUp"("accountId", "state", "closedOn", "deletedAt", "promisedOn");
CREATE INDEX "FollowUp_accountId_opportunityId_idx" ON "FollowUp"("accountId", "opportunityId");
CREATE INDEX "FollowUp_accountId_referralId_idx" ON "FollowUp"("accountId", "referralId");
CREATE INDEX "FollowUp_accountId_playbookRunId_playbookStep_idx" ON "FollowUp"("accountId", "playbookRunId", "playbookStep");
CREATE INDEX "FollowUp_accountId_batchId_idx" ON "FollowUp"("accountId", "batchId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
CREATE INDEX "FollowUp_timed_idx" ON "FollowUp" ("dueOn", "dueTime") WHERE "dueTime" IS NOT NULL AND "state" = 'open' AND "deletedAt" IS NULL;

-- The journal
DROP TRIGGER IF EXISTS "journal_act_begins";
CREATE TRIGGER "journal_act_begins" AFTER INSERT ON "Act" BEGIN INSERT INTO "ServerValue" ("name", "value") VALUES ('act', NEW."seq") ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value"; END;
DROP TRIGGER IF EXISTS "journal_Contact_insert";
CREATE TRIGGER "journal_Contact_insert" AFTER INSERT ON "Contact" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'Contact', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_Contact_update";
CREATE TRIGGER "journal_Contact_update" AFTER UPDATE ON "Contact" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."version" IS NOT NEW."version" OR OLD."name" IS NOT NEW."name" OR OLD."sortName" IS NOT NEW."sortName" OR OLD."preferredName" IS NOT NEW."preferredName" OR OLD."pronouns" IS NOT NEW."pronouns" OR OLD."organization" IS NOT NEW."organization" OR OLD."title" IS NOT NEW."title" OR OLD."place" IS NOT NEW."place" OR OLD."streetAddress" IS NOT NEW."streetAddress" OR OLD."birthday" IS NOT NEW."birthday" OR OLD."birthdayKey" IS NOT NEW."birthdayKey" OR OLD."notes" IS NOT NEW."notes" OR OLD."metOn" IS NOT NEW."metOn" OR OLD."metAtEventId" IS NOT NEW."metAtEventId" OR OLD."howWeMet" IS NOT NEW."howWeMet" OR OLD."settledOn" IS NOT NEW."settledOn" OR OLD."cadenceEvery" IS NOT NEW."cadenceEvery" OR OLD."cadenceUnit" IS NOT NEW."cadenceUnit" OR OLD."starredAt" IS NOT NEW."starredAt" OR OLD."archivedAt" IS NOT NEW."archivedAt" OR OLD."deletedAt" IS NOT NEW."deletedAt" OR OLD."batchId" IS NOT NEW."batchId" OR OLD."mergedIntoId" IS NOT NEW."mergedIntoId" OR OLD."createdAt" IS NOT NEW."createdAt" OR OLD."updatedAt" IS NOT NEW."updatedAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Contact', OLD."id", OLD."id", json_object('id', OLD."id", 'version', OLD."version", 'name', OLD."name", 'sortName', OLD."sortName", 'preferredName', OLD."preferredName", 'pronouns', OLD."pronouns", 'organization', OLD."organization", 'title', OLD."title", 'place', OLD."place", 'streetAddress', OLD."streetAddress", 'birthday', OLD."birthday", 'birthdayKey', OLD."birthdayKey", 'notes', OLD."notes", 'metOn', OLD."metOn", 'metAtEventId', OLD."metAtEventId", 'howWeMet', OLD."howWeMet", 'settledOn', OLD."settledOn", 'cadenceEvery', OLD."cadenceEvery", 'cadenceUnit', OLD."cadenceUnit", 'starredAt', OLD."starredAt", 'archivedAt', OLD."archivedAt", 'deletedAt', OLD."deletedAt", 'batchId', OLD."batchId", 'mergedIntoId', OLD."mergedIntoId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_Contact_delete";
CREATE TRIGGER "journal_Contact_delete" AFTER DELETE ON "Contact" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Contact', OLD."id", OLD."id", json_object('id', OLD."id", 'version', OLD."version", 'name', OLD."name", 'sortName', OLD."sortName", 'preferredName', OLD."preferredName", 'pronouns', OLD."pronouns", 'organization', OLD."organization", 'title', OLD."title", 'place', OLD."place", 'streetAddress', OLD."streetAddress", 'birthday', OLD."birthday", 'birthdayKey', OLD."birthdayKey", 'notes', OLD."notes", 'metOn', OLD."metOn", 'metAtEventId', OLD."metAtEventId", 'howWeMet', OLD."howWeMet", 'settledOn', OLD."settledOn", 'cadenceEvery', OLD."cadenceEvery", 'cadenceUnit', OLD."cadenceUnit", 'starredAt', OLD."starredAt", 'archivedAt', OLD."archivedAt", 'deletedAt', OLD."deletedAt", 'batchId', OLD."batchId", 'mergedIntoId', OLD."mergedIntoId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_Contact_forget";
CREATE TRIGGER "journal_Contact_forget" AFTER DELETE ON "Contact" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'Contact'; DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "contactId" = OLD."id"; DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" > OLD."id" || ' ' AND "rowKey" < OLD."id" || '!'; END;
DROP TRIGGER IF EXISTS "journal_ContactMethod_insert";
CREATE TRIGGER "journal_ContactMethod_insert" AFTER INSERT ON "ContactMethod" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'ContactMethod', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_ContactMethod_update";
CREATE TRIGGER "journal_ContactMethod_update" AFTER UPDATE ON "ContactMethod" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."contactId" IS NOT NEW."contactId" OR OLD."kind" IS NOT NEW."kind" OR OLD."value" IS NOT NEW."value" OR OLD."label" IS NOT NEW."label" OR OLD."matchKey" IS NOT NEW."matchKey" OR OLD."position" IS NOT NEW."position") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'ContactMethod', OLD."id", OLD."contactId", json_object('id', OLD."id", 'contactId', OLD."contactId", 'kind', OLD."kind", 'value', OLD."value", 'label', OLD."label", 'matchKey', OLD."matchKey", 'position', OLD."position")); END;
DROP TRIGGER IF EXISTS "journal_ContactMethod_delete";
CREATE TRIGGER "journal_ContactMethod_delete" AFTER DELETE ON "ContactMethod" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'ContactMethod', OLD."id", OLD."contactId", json_object('id', OLD."id", 'contactId', OLD."contactId", 'kind', OLD."kind", 'value', OLD."value", 'label', OLD."label", 'matchKey', OLD."matchKey", 'position', OLD."position")); END;
DROP TRIGGER IF EXISTS "journal_ContactMethod_forget";
CREATE TRIGGER "journal_ContactMethod_forget" AFTER DELETE ON "ContactMethod" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'ContactMethod'; END;
DROP TRIGGER IF EXISTS "journal_ContactTag_insert";
CREATE TRIGGER "journal_ContactTag_insert" AFTER INSERT ON "ContactTag" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'ContactTag', NEW."contactId" || ' ' || NEW."tag" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_ContactTag_update";
CREATE TRIGGER "journal_ContactTag_update" AFTER UPDATE ON "ContactTag" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."contactId" IS NOT NEW."contactId" OR OLD."tag" IS NOT NEW."tag") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'ContactTag', OLD."contactId" || ' ' || OLD."tag", OLD."contactId", json_object('contactId', OLD."contactId", 'tag', OLD."tag")); END;
DROP TRIGGER IF EXISTS "journal_ContactTag_rekey";
CREATE TRIGGER "journal_ContactTag_rekey" AFTER UPDATE ON "ContactTag" WHEN OLD."contactId" || ' ' || OLD."tag" <> NEW."contactId" || ' ' || NEW."tag" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'ContactTag', NEW."contactId" || ' ' || NEW."tag" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_ContactTag_delete";
CREATE TRIGGER "journal_ContactTag_delete" AFTER DELETE ON "ContactTag" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'ContactTag', OLD."contactId" || ' ' || OLD."tag", OLD."contactId", json_object('contactId', OLD."contactId", 'tag', OLD."tag")); END;
DROP TRIGGER IF EXISTS "journal_ContactTag_forget";
CREATE TRIGGER "journal_ContactTag_forget" AFTER DELETE ON "ContactTag" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."contactId" || ' ' || OLD."tag" AND "tableName" = 'ContactTag'; END;
DROP TRIGGER IF EXISTS "journal_ContactPhoto_insert";
CREATE TRIGGER "journal_ContactPhoto_insert" AFTER INSERT ON "ContactPhoto" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'ContactPhoto', NEW."contactId" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_ContactPhoto_update";
CREATE TRIGGER "journal_ContactPhoto_update" AFTER UPDATE ON "ContactPhoto" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."contactId" IS NOT NEW."contactId" OR OLD."mediaType" IS NOT NEW."mediaType" OR OLD."bytes" IS NOT NEW."bytes") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'ContactPhoto', OLD."contactId", OLD."contactId", json_object('contactId', OLD."contactId", 'mediaType', OLD."mediaType", 'bytes', hex(OLD."bytes"))); END;
DROP TRIGGER IF EXISTS "journal_ContactPhoto_delete";
CREATE TRIGGER "journal_ContactPhoto_delete" AFTER DELETE ON "ContactPhoto" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'ContactPhoto', OLD."contactId", OLD."contactId", json_object('contactId', OLD."contactId", 'mediaType', OLD."mediaType", 'bytes', hex(OLD."bytes"))); END;
DROP TRIGGER IF EXISTS "journal_ContactPhoto_forget";
CREATE TRIGGER "journal_ContactPhoto_forget" AFTER DELETE ON "ContactPhoto" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."contactId" AND "tableName" = 'ContactPhoto'; END;
DROP TRIGGER IF EXISTS "journal_DuplicateDismissal_insert";
CREATE TRIGGER "journal_DuplicateDismissal_insert" AFTER INSERT ON "DuplicateDismissal" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'DuplicateDismissal', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_DuplicateDismissal_update";
CREATE TRIGGER "journal_DuplicateDismissal_update" AFTER UPDATE ON "DuplicateDismissal" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."firstId" IS NOT NEW."firstId" OR OLD."secondId" IS NOT NEW."secondId" OR OLD."createdAt" IS NOT NEW."createdAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'DuplicateDismissal', OLD."id", OLD."firstId", json_object('id', OLD."id", 'firstId', OLD."firstId", 'secondId', OLD."secondId", 'createdAt', OLD."createdAt")); END;
DROP TRIGGER IF EXISTS "journal_DuplicateDismissal_delete";
CREATE TRIGGER "journal_DuplicateDismissal_delete" AFTER DELETE ON "DuplicateDismissal" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'DuplicateDismissal', OLD."id", OLD."firstId", json_object('id', OLD."id", 'firstId', OLD."firstId", 'secondId', OLD."secondId", 'createdAt', OLD."createdAt")); END;
DROP TRIGGER IF EXISTS "journal_DuplicateDismissal_forget";
CREATE TRIGGER "journal_DuplicateDismissal_forget" AFTER DELETE ON "DuplicateDismissal" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'DuplicateDismissal'; END;
DROP TRIGGER IF EXISTS "journal_SavedView_insert";
CREATE TRIGGER "journal_SavedView_insert" AFTER INSERT ON "SavedView" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'SavedView', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_SavedView_update";
CREATE TRIGGER "journal_SavedView_update" AFTER UPDATE ON "SavedView" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."version" IS NOT NEW."version" OR OLD."name" IS NOT NEW."name" OR OLD."query" IS NOT NEW."query" OR OLD."position" IS NOT NEW."position" OR OLD."deletedAt" IS NOT NEW."deletedAt" OR OLD."createdAt" IS NOT NEW."createdAt" OR OLD."updatedAt" IS NOT NEW."updatedAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'SavedView', OLD."id", NULL, json_object('id', OLD."id", 'version', OLD."version", 'name', OLD."name", 'query', OLD."query", 'position', OLD."position", 'deletedAt', OLD."deletedAt", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_SavedView_delete";
CREATE TRIGGER "journal_SavedView_delete" AFTER DELETE ON "SavedView" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'SavedView', OLD."id", NULL, json_object('id', OLD."id", 'version', OLD."version", 'name', OLD."name", 'query', OLD."query", 'position', OLD."position", 'deletedAt', OLD."deletedAt", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_SavedView_forget";
CREATE TRIGGER "journal_SavedView_forget" AFTER DELETE ON "SavedView" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'SavedView'; END;
DROP TRIGGER IF EXISTS "journal_Event_insert";
CREATE TRIGGER "journal_Event_insert" AFTER INSERT ON "Event" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'Event', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_Event_update";
CREATE TRIGGER "journal_Event_update" AFTER UPDATE ON "Event" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."version" IS NOT NEW."version" OR OLD."name" IS NOT NEW."name" OR OLD."startsOn" IS NOT NEW."startsOn" OR OLD."endsOn" IS NOT NEW."endsOn" OR OLD."place" IS NOT NEW."place" OR OLD."notes" IS NOT NEW."notes" OR OLD."deletedAt" IS NOT NEW."deletedAt" OR OLD."batchId" IS NOT NEW."batchId" OR OLD."createdAt" IS NOT NEW."createdAt" OR OLD."updatedAt" IS NOT NEW."updatedAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Event', OLD."id", NULL, json_object('id', OLD."id", 'version', OLD."version", 'name', OLD."name", 'startsOn', OLD."startsOn", 'endsOn', OLD."endsOn", 'place', OLD."place", 'notes', OLD."notes", 'deletedAt', OLD."deletedAt", 'batchId', OLD."batchId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_Event_delete";
CREATE TRIGGER "journal_Event_delete" AFTER DELETE ON "Event" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Event', OLD."id", NULL, json_object('id', OLD."id", 'version', OLD."version", 'name', OLD."name", 'startsOn', OLD."startsOn", 'endsOn', OLD."endsOn", 'place', OLD."place", 'notes', OLD."notes", 'deletedAt', OLD."deletedAt", 'batchId', OLD."batchId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_Event_forget";
CREATE TRIGGER "journal_Event_forget" AFTER DELETE ON "Event" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'Event'; END;
DROP TRIGGER IF EXISTS "journal_Conversation_insert";
CREATE TRIGGER "journal_Conversation_insert" AFTER INSERT ON "Conversation" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'Conversation', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_Conversation_update";
CREATE TRIGGER "journal_Conversation_update" AFTER UPDATE ON "Conversation" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."version" IS NOT NEW."version" OR OLD."channel" IS NOT NEW."channel" OR OLD."heldOn" IS NOT NEW."heldOn" OR OLD."notes" IS NOT NEW."notes" OR OLD."eventId" IS NOT NEW."eventId" OR OLD."deletedAt" IS NOT NEW."deletedAt" OR OLD."batchId" IS NOT NEW."batchId" OR OLD."createdAt" IS NOT NEW."createdAt" OR OLD."updatedAt" IS NOT NEW."updatedAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Conversation', OLD."id", NULL, json_object('id', OLD."id", 'version', OLD."version", 'channel', OLD."channel", 'heldOn', OLD."heldOn", 'notes', OLD."notes", 'eventId', OLD."eventId", 'deletedAt', OLD."deletedAt", 'batchId', OLD."batchId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_Conversation_delete";
CREATE TRIGGER "journal_Conversation_delete" AFTER DELETE ON "Conversation" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Conversation', OLD."id", NULL, json_object('id', OLD."id", 'version', OLD."version", 'channel', OLD."channel", 'heldOn', OLD."heldOn", 'notes', OLD."notes", 'eventId', OLD."eventId", 'deletedAt', OLD."deletedAt", 'batchId', OLD."batchId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_Conversation_forget";
CREATE TRIGGER "journal_Conversation_forget" AFTER DELETE ON "Conversation" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'Conversation'; END;
DROP TRIGGER IF EXISTS "journal_ConversationContact_insert";
CREATE TRIGGER "journal_ConversationContact_insert" AFTER INSERT ON "ConversationContact" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'ConversationContact', NEW."contactId" || ' ' || NEW."conversationId" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_ConversationContact_update";
CREATE TRIGGER "journal_ConversationContact_update" AFTER UPDATE ON "ConversationContact" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."contactId" IS NOT NEW."contactId" OR OLD."conversationId" IS NOT NEW."conversationId" OR OLD."heldOn" IS NOT NEW."heldOn") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'ConversationContact', OLD."contactId" || ' ' || OLD."conversationId", OLD."contactId", json_object('contactId', OLD."contactId", 'conversationId', OLD."conversationId", 'heldOn', OLD."heldOn")); END;
DROP TRIGGER IF EXISTS "journal_ConversationContact_rekey";
CREATE TRIGGER "journal_ConversationContact_rekey" AFTER UPDATE ON "ConversationContact" WHEN OLD."contactId" || ' ' || OLD."conversationId" <> NEW."contactId" || ' ' || NEW."conversationId" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'ConversationContact', NEW."contactId" || ' ' || NEW."conversationId" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_ConversationContact_delete";
CREATE TRIGGER "journal_ConversationContact_delete" AFTER DELETE ON "ConversationContact" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'ConversationContact', OLD."contactId" || ' ' || OLD."conversationId", OLD."contactId", json_object('contactId', OLD."contactId", 'conversationId', OLD."conversationId", 'heldOn', OLD."heldOn")); END;
DROP TRIGGER IF EXISTS "journal_ConversationContact_forget";
CREATE TRIGGER "journal_ConversationContact_forget" AFTER DELETE ON "ConversationContact" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."contactId" || ' ' || OLD."conversationId" AND "tableName" = 'ConversationContact'; END;
DROP TRIGGER IF EXISTS "journal_FollowUp_insert";
CREATE TRIGGER "journal_FollowUp_insert" AFTER INSERT ON "FollowUp" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'FollowUp', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_FollowUp_update";
CREATE TRIGGER "journal_FollowUp_update" AFTER UPDATE ON "FollowUp" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."version" IS NOT NEW."version" OR OLD."contactId" IS NOT NEW."contactId" OR OLD."action" IS NOT NEW."action" OR OLD."what" IS NOT NEW."what" OR OLD."dueOn" IS NOT NEW."dueOn" OR OLD."dueTime" IS NOT NEW."dueTime" OR OLD."promisedOn" IS NOT NEW."promisedOn" OR OLD."snoozeCount" IS NOT NEW."snoozeCount" OR OLD."state" IS NOT NEW."state" OR OLD."recursEvery" IS NOT NEW."recursEvery" OR OLD."recursUnit" IS NOT NEW."recursUnit" OR OLD."recursMode" IS NOT NEW."recursMode" OR OLD."anchorOn" IS NOT NEW."anchorOn" OR OLD."waitingSinceOn" IS NOT NEW."waitingSinceOn" OR OLD."referralId" IS NOT NEW."referralId" OR OLD."opportunityId" IS NOT NEW."opportunityId" OR OLD."playbookRunId" IS NOT NEW."playbookRunId" OR OLD."playbookStep" IS NOT NEW."playbookStep" OR OLD."closedOn" IS NOT NEW."closedOn" OR OLD."closedAt" IS NOT NEW."closedAt" OR OLD."dropReason" IS NOT NEW."dropReason" OR OLD."deletedAt" IS NOT NEW."deletedAt" OR OLD."batchId" IS NOT NEW."batchId" OR OLD."createdAt" IS NOT NEW."createdAt" OR OLD."updatedAt" IS NOT NEW."updatedAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'FollowUp', OLD."id", OLD."contactId", json_object('id', OLD."id", 'version', OLD."version", 'contactId', OLD."contactId", 'action', OLD."action", 'what', OLD."what", 'dueOn', OLD."dueOn", 'dueTime', OLD."dueTime", 'promisedOn', OLD."promisedOn", 'snoozeCount', OLD."snoozeCount", 'state', OLD."state", 'recursEvery', OLD."recursEvery", 'recursUnit', OLD."recursUnit", 'recursMode', OLD."recursMode", 'anchorOn', OLD."anchorOn", 'waitingSinceOn', OLD."waitingSinceOn", 'referralId', OLD."referralId", 'opportunityId', OLD."opportunityId", 'playbookRunId', OLD."playbookRunId", 'playbookStep', OLD."playbookStep", 'closedOn', OLD."closedOn", 'closedAt', OLD."closedAt", 'dropReason', OLD."dropReason", 'deletedAt', OLD."deletedAt", 'batchId', OLD."batchId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_FollowUp_delete";
CREATE TRIGGER "journal_FollowUp_delete" AFTER DELETE ON "FollowUp" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'FollowUp', OLD."id", OLD."contactId", json_object('id', OLD."id", 'version', OLD."version", 'contactId', OLD."contactId", 'action', OLD."action", 'what', OLD."what", 'dueOn', OLD."dueOn", 'dueTime', OLD."dueTime", 'promisedOn', OLD."promisedOn", 'snoozeCount', OLD."snoozeCount", 'state', OLD."state", 'recursEvery', OLD."recursEvery", 'recursUnit', OLD."recursUnit", 'recursMode', OLD."recursMode", 'anchorOn', OLD."anchorOn", 'waitingSinceOn', OLD."waitingSinceOn", 'referralId', OLD."referralId", 'opportunityId', OLD."opportunityId", 'playbookRunId', OLD."playbookRunId", 'playbookStep', OLD."playbookStep", 'closedOn', OLD."closedOn", 'closedAt', OLD."closedAt", 'dropReason', OLD."dropReason", 'deletedAt', OLD."deletedAt", 'batchId', OLD."batchId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_FollowUp_forget";
CREATE TRIGGER "journal_FollowUp_forget" AFTER DELETE ON "FollowUp" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'FollowUp'; END;
DROP TRIGGER IF EXISTS "journal_Snooze_insert";
CREATE TRIGGER "journal_Snooze_insert" AFTER INSERT ON "Snooze" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'Snooze', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_Snooze_update";
CREATE TRIGGER "journal_Snooze_update" AFTER UPDATE ON "Snooze" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."followUpId" IS NOT NEW."followUpId" OR OLD."fromOn" IS NOT NEW."fromOn" OR OLD."fromTime" IS NOT NEW."fromTime" OR OLD."toOn" IS NOT NEW."toOn" OR OLD."toTime" IS NOT NEW."toTime" OR OLD."createdAt" IS NOT NEW."createdAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Snooze', OLD."id", (SELECT f."contactId" FROM "FollowUp" f WHERE f."accountId" = OLD."accountId" AND f."id" = OLD."followUpId"), json_object('id', OLD."id", 'followUpId', OLD."followUpId", 'fromOn', OLD."fromOn", 'fromTime', OLD."fromTime", 'toOn', OLD."toOn", 'toTime', OLD."toTime", 'createdAt', OLD."createdAt")); END;
DROP TRIGGER IF EXISTS "journal_Snooze_delete";
CREATE TRIGGER "journal_Snooze_delete" AFTER DELETE ON "Snooze" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Snooze', OLD."id", (SELECT f."contactId" FROM "FollowUp" f WHERE f."accountId" = OLD."accountId" AND f."id" = OLD."followUpId"), json_object('id', OLD."id", 'followUpId', OLD."followUpId", 'fromOn', OLD."fromOn", 'fromTime', OLD."fromTime", 'toOn', OLD."toOn", 'toTime', OLD."toTime", 'createdAt', OLD."createdAt")); END;
DROP TRIGGER IF EXISTS "journal_Snooze_forget";
CREATE TRIGGER "journal_Snooze_forget" AFTER DELETE ON "Snooze" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'Snooze'; END;
DROP TRIGGER IF EXISTS "journal_Completion_insert";
CREATE TRIGGER "journal_Completion_insert" AFTER INSERT ON "Completion" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'Completion', NEW."followUpId" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_Completion_update";
CREATE TRIGGER "journal_Completion_update" AFTER UPDATE ON "Completion" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."followUpId" IS NOT NEW."followUpId" OR OLD."outcome" IS NOT NEW."outcome" OR OLD."conversationId" IS NOT NEW."conversationId" OR OLD."nextFollowUpId" IS NOT NEW."nextFollowUpId" OR OLD."before" IS NOT NEW."before" OR OLD."createdAt" IS NOT NEW."createdAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Completion', OLD."followUpId", (SELECT f."contactId" FROM "FollowUp" f WHERE f."accountId" = OLD."accountId" AND f."id" = OLD."followUpId"), json_object('followUpId', OLD."followUpId", 'outcome', OLD."outcome", 'conversationId', OLD."conversationId", 'nextFollowUpId', OLD."nextFollowUpId", 'before', OLD."before", 'createdAt', OLD."createdAt")); END;
DROP TRIGGER IF EXISTS "journal_Completion_delete";
CREATE TRIGGER "journal_Completion_delete" AFTER DELETE ON "Completion" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Completion', OLD."followUpId", (SELECT f."contactId" FROM "FollowUp" f WHERE f."accountId" = OLD."accountId" AND f."id" = OLD."followUpId"), json_object('followUpId', OLD."followUpId", 'outcome', OLD."outcome", 'conversationId', OLD."conversationId", 'nextFollowUpId', OLD."nextFollowUpId", 'before', OLD."before", 'createdAt', OLD."createdAt")); END;
DROP TRIGGER IF EXISTS "journal_Completion_forget";
CREATE TRIGGER "journal_Completion_forget" AFTER DELETE ON "Completion" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."followUpId" AND "tableName" = 'Completion'; END;
DROP TRIGGER IF EXISTS "journal_Referral_insert";
CREATE TRIGGER "journal_Referral_insert" AFTER INSERT ON "Referral" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'Referral', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_Referral_update";
CREATE TRIGGER "journal_Referral_update" AFTER UPDATE ON "Referral" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."version" IS NOT NEW."version" OR OLD."referrerId" IS NOT NEW."referrerId" OR OLD."referredId" IS NOT NEW."referredId" OR OLD."reason" IS NOT NEW."reason" OR OLD."heardOn" IS NOT NEW."heardOn" OR OLD."state" IS NOT NEW."state" OR OLD."stateOn" IS NOT NEW."stateOn" OR OLD."thankedOn" IS NOT NEW."thankedOn" OR OLD."deletedAt" IS NOT NEW."deletedAt" OR OLD."batchId" IS NOT NEW."batchId" OR OLD."createdAt" IS NOT NEW."createdAt" OR OLD."updatedAt" IS NOT NEW."updatedAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Referral', OLD."id", OLD."referredId", json_object('id', OLD."id", 'version', OLD."version", 'referrerId', OLD."referrerId", 'referredId', OLD."referredId", 'reason', OLD."reason", 'heardOn', OLD."heardOn", 'state', OLD."state", 'stateOn', OLD."stateOn", 'thankedOn', OLD."thankedOn", 'deletedAt', OLD."deletedAt", 'batchId', OLD."batchId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_Referral_delete";
CREATE TRIGGER "journal_Referral_delete" AFTER DELETE ON "Referral" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Referral', OLD."id", OLD."referredId", json_object('id', OLD."id", 'version', OLD."version", 'referrerId', OLD."referrerId", 'referredId', OLD."referredId", 'reason', OLD."reason", 'heardOn', OLD."heardOn", 'state', OLD."state", 'stateOn', OLD."stateOn", 'thankedOn', OLD."thankedOn", 'deletedAt', OLD."deletedAt", 'batchId', OLD."batchId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_Referral_forget";
CREATE TRIGGER "journal_Referral_forget" AFTER DELETE ON "Referral" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'Referral'; END;
DROP TRIGGER IF EXISTS "journal_Introduction_insert";
CREATE TRIGGER "journal_Introduction_insert" AFTER INSERT ON "Introduction" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'Introduction', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_Introduction_update";
CREATE TRIGGER "journal_Introduction_update" AFTER UPDATE ON "Introduction" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."version" IS NOT NEW."version" OR OLD."contactAId" IS NOT NEW."contactAId" OR OLD."contactBId" IS NOT NEW."contactBId" OR OLD."reason" IS NOT NEW."reason" OR OLD."madeOn" IS NOT NEW."madeOn" OR OLD."state" IS NOT NEW."state" OR OLD."stateOn" IS NOT NEW."stateOn" OR OLD."followUpId" IS NOT NEW."followUpId" OR OLD."deletedAt" IS NOT NEW."deletedAt" OR OLD."batchId" IS NOT NEW."batchId" OR OLD."createdAt" IS NOT NEW."createdAt" OR OLD."updatedAt" IS NOT NEW."updatedAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Introduction', OLD."id", OLD."contactAId", json_object('id', OLD."id", 'version', OLD."version", 'contactAId', OLD."contactAId", 'contactBId', OLD."contactBId", 'reason', OLD."reason", 'madeOn', OLD."madeOn", 'state', OLD."state", 'stateOn', OLD."stateOn", 'followUpId', OLD."followUpId", 'deletedAt', OLD."deletedAt", 'batchId', OLD."batchId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_Introduction_delete";
CREATE TRIGGER "journal_Introduction_delete" AFTER DELETE ON "Introduction" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Introduction', OLD."id", OLD."contactAId", json_object('id', OLD."id", 'version', OLD."version", 'contactAId', OLD."contactAId", 'contactBId', OLD."contactBId", 'reason', OLD."reason", 'madeOn', OLD."madeOn", 'state', OLD."state", 'stateOn', OLD."stateOn", 'followUpId', OLD."followUpId", 'deletedAt', OLD."deletedAt", 'batchId', OLD."batchId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_Introduction_forget";
CREATE TRIGGER "journal_Introduction_forget" AFTER DELETE ON "Introduction" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'Introduction'; END;
DROP TRIGGER IF EXISTS "journal_Telling_insert";
CREATE TRIGGER "journal_Telling_insert" AFTER INSERT ON "Telling" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'Telling', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_Telling_update";
CREATE TRIGGER "journal_Telling_update" AFTER UPDATE ON "Telling" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."contactId" IS NOT NEW."contactId" OR OLD."referralId" IS NOT NEW."referralId" OR OLD."opportunityId" IS NOT NEW."opportunityId" OR OLD."news" IS NOT NEW."news" OR OLD."toldOn" IS NOT NEW."toldOn" OR OLD."dismissedOn" IS NOT NEW."dismissedOn" OR OLD."createdAt" IS NOT NEW."createdAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Telling', OLD."id", OLD."contactId", json_object('id', OLD."id", 'contactId', OLD."contactId", 'referralId', OLD."referralId", 'opportunityId', OLD."opportunityId", 'news', OLD."news", 'toldOn', OLD."toldOn", 'dismissedOn', OLD."dismissedOn", 'createdAt', OLD."createdAt")); END;
DROP TRIGGER IF EXISTS "journal_Telling_delete";
CREATE TRIGGER "journal_Telling_delete" AFTER DELETE ON "Telling" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Telling', OLD."id", OLD."contactId", json_object('id', OLD."id", 'contactId', OLD."contactId", 'referralId', OLD."referralId", 'opportunityId', OLD."opportunityId", 'news', OLD."news", 'toldOn', OLD."toldOn", 'dismissedOn', OLD."dismissedOn", 'createdAt', OLD."createdAt")); END;
DROP TRIGGER IF EXISTS "journal_Telling_forget";
CREATE TRIGGER "journal_Telling_forget" AFTER DELETE ON "Telling" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'Telling'; END;
DROP TRIGGER IF EXISTS "journal_OpportunityStage_insert";
CREATE TRIGGER "journal_OpportunityStage_insert" AFTER INSERT ON "OpportunityStage" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'OpportunityStage', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_OpportunityStage_update";
CREATE TRIGGER "journal_OpportunityStage_update" AFTER UPDATE ON "OpportunityStage" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."kind" IS NOT NEW."kind" OR OLD."position" IS NOT NEW."position") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'OpportunityStage', OLD."id", NULL, json_object('id', OLD."id", 'name', OLD."name", 'kind', OLD."kind", 'position', OLD."position")); END;
DROP TRIGGER IF EXISTS "journal_OpportunityStage_delete";
CREATE TRIGGER "journal_OpportunityStage_delete" AFTER DELETE ON "OpportunityStage" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'OpportunityStage', OLD."id", NULL, json_object('id', OLD."id", 'name', OLD."name", 'kind', OLD."kind", 'position', OLD."position")); END;
DROP TRIGGER IF EXISTS "journal_OpportunityStage_forget";
CREATE TRIGGER "journal_OpportunityStage_forget" AFTER DELETE ON "OpportunityStage" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'OpportunityStage'; END;
DROP TRIGGER IF EXISTS "journal_Opportunity_insert";
CREATE TRIGGER "journal_Opportunity_insert" AFTER INSERT ON "Opportunity" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'Opportunity', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_Opportunity_update";
CREATE TRIGGER "journal_Opportunity_update" AFTER UPDATE ON "Opportunity" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."version" IS NOT NEW."version" OR OLD."kind" IS NOT NEW."kind" OR OLD."title" IS NOT NEW."title" OR OLD."organization" IS NOT NEW."organization" OR OLD."stage" IS NOT NEW."stage" OR OLD."stageOn" IS NOT NEW."stageOn" OR OLD."contactId" IS NOT NEW."contactId" OR OLD."referralId" IS NOT NEW."referralId" OR OLD."eventId" IS NOT NEW."eventId" OR OLD."closesOn" IS NOT NEW."closesOn" OR OLD."notes" IS NOT NEW."notes" OR OLD."link" IS NOT NEW."link" OR OLD."deletedAt" IS NOT NEW."deletedAt" OR OLD."batchId" IS NOT NEW."batchId" OR OLD."createdAt" IS NOT NEW."createdAt" OR OLD."updatedAt" IS NOT NEW."updatedAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Opportunity', OLD."id", OLD."contactId", json_object('id', OLD."id", 'version', OLD."version", 'kind', OLD."kind", 'title', OLD."title", 'organization', OLD."organization", 'stage', OLD."stage", 'stageOn', OLD."stageOn", 'contactId', OLD."contactId", 'referralId', OLD."referralId", 'eventId', OLD."eventId", 'closesOn', OLD."closesOn", 'notes', OLD."notes", 'link', OLD."link", 'deletedAt', OLD."deletedAt", 'batchId', OLD."batchId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_Opportunity_delete";
CREATE TRIGGER "journal_Opportunity_delete" AFTER DELETE ON "Opportunity" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Opportunity', OLD."id", OLD."contactId", json_object('id', OLD."id", 'version', OLD."version", 'kind', OLD."kind", 'title', OLD."title", 'organization', OLD."organization", 'stage', OLD."stage", 'stageOn', OLD."stageOn", 'contactId', OLD."contactId", 'referralId', OLD."referralId", 'eventId', OLD."eventId", 'closesOn', OLD."closesOn", 'notes', OLD."notes", 'link', OLD."link", 'deletedAt', OLD."deletedAt", 'batchId', OLD."batchId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_Opportunity_forget";
CREATE TRIGGER "journal_Opportunity_forget" AFTER DELETE ON "Opportunity" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'Opportunity'; END;
DROP TRIGGER IF EXISTS "journal_OpportunityContact_insert";
CREATE TRIGGER "journal_OpportunityContact_insert" AFTER INSERT ON "OpportunityContact" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'OpportunityContact', NEW."opportunityId" || ' ' || NEW."contactId" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_OpportunityContact_update";
CREATE TRIGGER "journal_OpportunityContact_update" AFTER UPDATE ON "OpportunityContact" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."opportunityId" IS NOT NEW."opportunityId" OR OLD."contactId" IS NOT NEW."contactId" OR OLD."role" IS NOT NEW."role" OR OLD."position" IS NOT NEW."position") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'OpportunityContact', OLD."opportunityId" || ' ' || OLD."contactId", OLD."contactId", json_object('opportunityId', OLD."opportunityId", 'contactId', OLD."contactId", 'role', OLD."role", 'position', OLD."position")); END;
DROP TRIGGER IF EXISTS "journal_OpportunityContact_rekey";
CREATE TRIGGER "journal_OpportunityContact_rekey" AFTER UPDATE ON "OpportunityContact" WHEN OLD."opportunityId" || ' ' || OLD."contactId" <> NEW."opportunityId" || ' ' || NEW."contactId" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'OpportunityContact', NEW."opportunityId" || ' ' || NEW."contactId" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_OpportunityContact_delete";
CREATE TRIGGER "journal_OpportunityContact_delete" AFTER DELETE ON "OpportunityContact" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'OpportunityContact', OLD."opportunityId" || ' ' || OLD."contactId", OLD."contactId", json_object('opportunityId', OLD."opportunityId", 'contactId', OLD."contactId", 'role', OLD."role", 'position', OLD."position")); END;
DROP TRIGGER IF EXISTS "journal_OpportunityContact_forget";
CREATE TRIGGER "journal_OpportunityContact_forget" AFTER DELETE ON "OpportunityContact" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."opportunityId" || ' ' || OLD."contactId" AND "tableName" = 'OpportunityContact'; END;
DROP TRIGGER IF EXISTS "journal_OpportunityMove_insert";
CREATE TRIGGER "journal_OpportunityMove_insert" AFTER INSERT ON "OpportunityMove" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'OpportunityMove', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_OpportunityMove_update";
CREATE TRIGGER "journal_OpportunityMove_update" AFTER UPDATE ON "OpportunityMove" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."opportunityId" IS NOT NEW."opportunityId" OR OLD."fromStage" IS NOT NEW."fromStage" OR OLD."toStage" IS NOT NEW."toStage" OR OLD."fromName" IS NOT NEW."fromName" OR OLD."toName" IS NOT NEW."toName" OR OLD."toKind" IS NOT NEW."toKind" OR OLD."movedOn" IS NOT NEW."movedOn" OR OLD."beforeOn" IS NOT NEW."beforeOn" OR OLD."conversationId" IS NOT NEW."conversationId" OR OLD."followUpId" IS NOT NEW."followUpId" OR OLD."createdAt" IS NOT NEW."createdAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'OpportunityMove', OLD."id", NULL, json_object('id', OLD."id", 'opportunityId', OLD."opportunityId", 'fromStage', OLD."fromStage", 'toStage', OLD."toStage", 'fromName', OLD."fromName", 'toName', OLD."toName", 'toKind', OLD."toKind", 'movedOn', OLD."movedOn", 'beforeOn', OLD."beforeOn", 'conversationId', OLD."conversationId", 'followUpId', OLD."followUpId", 'createdAt', OLD."createdAt")); END;
DROP TRIGGER IF EXISTS "journal_OpportunityMove_delete";
CREATE TRIGGER "journal_OpportunityMove_delete" AFTER DELETE ON "OpportunityMove" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'OpportunityMove', OLD."id", NULL, json_object('id', OLD."id", 'opportunityId', OLD."opportunityId", 'fromStage', OLD."fromStage", 'toStage', OLD."toStage", 'fromName', OLD."fromName", 'toName', OLD."toName", 'toKind', OLD."toKind", 'movedOn', OLD."movedOn", 'beforeOn', OLD."beforeOn", 'conversationId', OLD."conversationId", 'followUpId', OLD."followUpId", 'createdAt', OLD."createdAt")); END;
DROP TRIGGER IF EXISTS "journal_OpportunityMove_forget";
CREATE TRIGGER "journal_OpportunityMove_forget" AFTER DELETE ON "OpportunityMove" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'OpportunityMove'; END;
DROP TRIGGER IF EXISTS "journal_Playbook_insert";
CREATE TRIGGER "journal_Playbook_insert" AFTER INSERT ON "Playbook" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'Playbook', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_Playbook_update";
CREATE TRIGGER "journal_Playbook_update" AFTER UPDATE ON "Playbook" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."version" IS NOT NEW."version" OR OLD."name" IS NOT NEW."name" OR OLD."steps" IS NOT NEW."steps" OR OLD."deletedAt" IS NOT NEW."deletedAt" OR OLD."createdAt" IS NOT NEW."createdAt" OR OLD."updatedAt" IS NOT NEW."updatedAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Playbook', OLD."id", NULL, json_object('id', OLD."id", 'version', OLD."version", 'name', OLD."name", 'steps', OLD."steps", 'deletedAt', OLD."deletedAt", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_Playbook_delete";
CREATE TRIGGER "journal_Playbook_delete" AFTER DELETE ON "Playbook" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'Playbook', OLD."id", NULL, json_object('id', OLD."id", 'version', OLD."version", 'name', OLD."name", 'steps', OLD."steps", 'deletedAt', OLD."deletedAt", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_Playbook_forget";
CREATE TRIGGER "journal_Playbook_forget" AFTER DELETE ON "Playbook" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'Playbook'; END;
DROP TRIGGER IF EXISTS "journal_PlaybookRun_insert";
CREATE TRIGGER "journal_PlaybookRun_insert" AFTER INSERT ON "PlaybookRun" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'PlaybookRun', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_PlaybookRun_update";
CREATE TRIGGER "journal_PlaybookRun_update" AFTER UPDATE ON "PlaybookRun" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."version" IS NOT NEW."version" OR OLD."playbookId" IS NOT NEW."playbookId" OR OLD."contactId" IS NOT NEW."contactId" OR OLD."name" IS NOT NEW."name" OR OLD."steps" IS NOT NEW."steps" OR OLD."startedOn" IS NOT NEW."startedOn" OR OLD."state" IS NOT NEW."state" OR OLD."batchId" IS NOT NEW."batchId" OR OLD."createdAt" IS NOT NEW."createdAt" OR OLD."updatedAt" IS NOT NEW."updatedAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'PlaybookRun', OLD."id", OLD."contactId", json_object('id', OLD."id", 'version', OLD."version", 'playbookId', OLD."playbookId", 'contactId', OLD."contactId", 'name', OLD."name", 'steps', OLD."steps", 'startedOn', OLD."startedOn", 'state', OLD."state", 'batchId', OLD."batchId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_PlaybookRun_delete";
CREATE TRIGGER "journal_PlaybookRun_delete" AFTER DELETE ON "PlaybookRun" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'PlaybookRun', OLD."id", OLD."contactId", json_object('id', OLD."id", 'version', OLD."version", 'playbookId', OLD."playbookId", 'contactId', OLD."contactId", 'name', OLD."name", 'steps', OLD."steps", 'startedOn', OLD."startedOn", 'state', OLD."state", 'batchId', OLD."batchId", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_PlaybookRun_forget";
CREATE TRIGGER "journal_PlaybookRun_forget" AFTER DELETE ON "PlaybookRun" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'PlaybookRun'; END;
DROP TRIGGER IF EXISTS "journal_MessageTemplate_insert";
CREATE TRIGGER "journal_MessageTemplate_insert" AFTER INSERT ON "MessageTemplate" BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", 'MessageTemplate', NEW."id" FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> ''; END;
DROP TRIGGER IF EXISTS "journal_MessageTemplate_update";
CREATE TRIGGER "journal_MessageTemplate_update" AFTER UPDATE ON "MessageTemplate" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND (OLD."id" IS NOT NEW."id" OR OLD."version" IS NOT NEW."version" OR OLD."action" IS NOT NEW."action" OR OLD."name" IS NOT NEW."name" OR OLD."subject" IS NOT NEW."subject" OR OLD."body" IS NOT NEW."body" OR OLD."deletedAt" IS NOT NEW."deletedAt" OR OLD."createdAt" IS NOT NEW."createdAt" OR OLD."updatedAt" IS NOT NEW."updatedAt") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'MessageTemplate', OLD."id", NULL, json_object('id', OLD."id", 'version', OLD."version", 'action', OLD."action", 'name', OLD."name", 'subject', OLD."subject", 'body', OLD."body", 'deletedAt', OLD."deletedAt", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_MessageTemplate_delete";
CREATE TRIGGER "journal_MessageTemplate_delete" AFTER DELETE ON "MessageTemplate" WHEN (SELECT "value" FROM "ServerValue" WHERE "name" = 'act') <> '' AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId") BEGIN INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", (SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), 'MessageTemplate', OLD."id", NULL, json_object('id', OLD."id", 'version', OLD."version", 'action', OLD."action", 'name', OLD."name", 'subject', OLD."subject", 'body', OLD."body", 'deletedAt', OLD."deletedAt", 'createdAt', OLD."createdAt", 'updatedAt', OLD."updatedAt")); END;
DROP TRIGGER IF EXISTS "journal_MessageTemplate_forget";
CREATE TRIGGER "journal_MessageTemplate_forget" AFTER DELETE ON "MessageTemplate" WHEN COALESCE((SELECT "value" FROM "ServerValue" WHERE "name" = 'act'), '') = '' BEGIN DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = OLD."id" AND "tableName" = 'MessageTemplate'; END;
