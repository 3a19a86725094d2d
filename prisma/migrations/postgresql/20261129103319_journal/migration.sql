-- CreateTable
CREATE TABLE "Change" (
    "seq" SERIAL NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "actId" TEXT COLLATE "C" NOT NULL,
    "changedAt" TEXT COLLATE "C" NOT NULL,
    "tableName" TEXT COLLATE "C" NOT NULL,
    "rowKey" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C",
    "before" TEXT COLLATE "C",

    CONSTRAINT "Change_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE INDEX "Change_accountId_actId_idx" ON "Change"("accountId", "actId");

-- CreateIndex
CREATE INDEX "Change_accountId_rowKey_idx" ON "Change"("accountId", "rowKey");

-- CreateIndex
CREATE INDEX "Change_accountId_contactId_idx" ON "Change"("accountId", "contactId");

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The journal
CREATE OR REPLACE FUNCTION "journal_change"() RETURNS trigger LANGUAGE plpgsql AS $journal$
DECLARE
  act text := current_setting('followthrough.act', true);
  at text := to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
  keys text[] := string_to_array(TG_ARGV[0], ',');
  left_out text[] := string_to_array(TG_ARGV[3], ',');
  was jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END;
  becomes jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END;
  old_key text := was->>keys[1];
  new_key text := becomes->>keys[1];
  contact text := COALESCE(was, becomes)->>TG_ARGV[1];
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
  IF TG_ARGV[2] <> '' THEN
    SELECT f."contactId" INTO contact FROM "FollowUp" f
    WHERE f."accountId" = COALESCE(was, becomes)->>'accountId' AND f."id" = COALESCE(was, becomes)->>TG_ARGV[2];
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO "Change" ("accountId", "actId", "changedAt", "tableName", "rowKey", "contactId", "before")
    VALUES (was->>'accountId', act, at, TG_TABLE_NAME, old_key, contact, (was - left_out)::text);
  END IF;
  IF TG_OP <> 'DELETE' AND old_key IS DISTINCT FROM new_key THEN
    INSERT INTO "Change" ("accountId", "actId", "changedAt", "tableName", "rowKey", "contactId", "before")
    VALUES (becomes->>'accountId', act, at, TG_TABLE_NAME, new_key, COALESCE(becomes->>TG_ARGV[1], contact), NULL);
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
  END IF;
  RETURN NULL;
END
$journal$;
DROP TRIGGER IF EXISTS "journal_Contact" ON "Contact";
CREATE TRIGGER "journal_Contact" AFTER INSERT OR UPDATE OR DELETE ON "Contact" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', 'id', '', 'accountId,nextFollowUpOn,lastConversationOn,firstTouchOn');
DROP TRIGGER IF EXISTS "journal_Contact_forget" ON "Contact";
CREATE TRIGGER "journal_Contact_forget" AFTER DELETE ON "Contact" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_ContactMethod" ON "ContactMethod";
CREATE TRIGGER "journal_ContactMethod" AFTER INSERT OR UPDATE OR DELETE ON "ContactMethod" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', 'contactId', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_ContactMethod_forget" ON "ContactMethod";
CREATE TRIGGER "journal_ContactMethod_forget" AFTER DELETE ON "ContactMethod" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_ContactTag" ON "ContactTag";
CREATE TRIGGER "journal_ContactTag" AFTER INSERT OR UPDATE OR DELETE ON "ContactTag" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('contactId,tag', 'contactId', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_ContactTag_forget" ON "ContactTag";
CREATE TRIGGER "journal_ContactTag_forget" AFTER DELETE ON "ContactTag" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('contactId,tag');
DROP TRIGGER IF EXISTS "journal_ContactPhoto" ON "ContactPhoto";
CREATE TRIGGER "journal_ContactPhoto" AFTER INSERT OR UPDATE OR DELETE ON "ContactPhoto" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('contactId', 'contactId', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_ContactPhoto_forget" ON "ContactPhoto";
CREATE TRIGGER "journal_ContactPhoto_forget" AFTER DELETE ON "ContactPhoto" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('contactId');
DROP TRIGGER IF EXISTS "journal_DuplicateDismissal" ON "DuplicateDismissal";
CREATE TRIGGER "journal_DuplicateDismissal" AFTER INSERT OR UPDATE OR DELETE ON "DuplicateDismissal" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', 'firstId', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_DuplicateDismissal_forget" ON "DuplicateDismissal";
CREATE TRIGGER "journal_DuplicateDismissal_forget" AFTER DELETE ON "DuplicateDismissal" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_SavedView" ON "SavedView";
CREATE TRIGGER "journal_SavedView" AFTER INSERT OR UPDATE OR DELETE ON "SavedView" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', '', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_SavedView_forget" ON "SavedView";
CREATE TRIGGER "journal_SavedView_forget" AFTER DELETE ON "SavedView" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_Event" ON "Event";
CREATE TRIGGER "journal_Event" AFTER INSERT OR UPDATE OR DELETE ON "Event" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', '', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_Event_forget" ON "Event";
CREATE TRIGGER "journal_Event_forget" AFTER DELETE ON "Event" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_Conversation" ON "Conversation";
CREATE TRIGGER "journal_Conversation" AFTER INSERT OR UPDATE OR DELETE ON "Conversation" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', '', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_Conversation_forget" ON "Conversation";
CREATE TRIGGER "journal_Conversation_forget" AFTER DELETE ON "Conversation" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_ConversationContact" ON "ConversationContact";
CREATE TRIGGER "journal_ConversationContact" AFTER INSERT OR UPDATE OR DELETE ON "ConversationContact" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('contactId,conversationId', 'contactId', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_ConversationContact_forget" ON "ConversationContact";
CREATE TRIGGER "journal_ConversationContact_forget" AFTER DELETE ON "ConversationContact" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('contactId,conversationId');
DROP TRIGGER IF EXISTS "journal_FollowUp" ON "FollowUp";
CREATE TRIGGER "journal_FollowUp" AFTER INSERT OR UPDATE OR DELETE ON "FollowUp" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', 'contactId', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_FollowUp_forget" ON "FollowUp";
CREATE TRIGGER "journal_FollowUp_forget" AFTER DELETE ON "FollowUp" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_Snooze" ON "Snooze";
CREATE TRIGGER "journal_Snooze" AFTER INSERT OR UPDATE OR DELETE ON "Snooze" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', '', 'followUpId', 'accountId');
DROP TRIGGER IF EXISTS "journal_Snooze_forget" ON "Snooze";
CREATE TRIGGER "journal_Snooze_forget" AFTER DELETE ON "Snooze" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_Completion" ON "Completion";
CREATE TRIGGER "journal_Completion" AFTER INSERT OR UPDATE OR DELETE ON "Completion" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('followUpId', '', 'followUpId', 'accountId');
DROP TRIGGER IF EXISTS "journal_Completion_forget" ON "Completion";
CREATE TRIGGER "journal_Completion_forget" AFTER DELETE ON "Completion" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('followUpId');
DROP TRIGGER IF EXISTS "journal_Referral" ON "Referral";
CREATE TRIGGER "journal_Referral" AFTER INSERT OR UPDATE OR DELETE ON "Referral" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', 'referredId', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_Referral_forget" ON "Referral";
CREATE TRIGGER "journal_Referral_forget" AFTER DELETE ON "Referral" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_Introduction" ON "Introduction";
CREATE TRIGGER "journal_Introduction" AFTER INSERT OR UPDATE OR DELETE ON "Introduction" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', 'contactAId', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_Introduction_forget" ON "Introduction";
CREATE TRIGGER "journal_Introduction_forget" AFTER DELETE ON "Introduction" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_Telling" ON "Telling";
CREATE TRIGGER "journal_Telling" AFTER INSERT OR UPDATE OR DELETE ON "Telling" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', 'contactId', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_Telling_forget" ON "Telling";
CREATE TRIGGER "journal_Telling_forget" AFTER DELETE ON "Telling" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_OpportunityStage" ON "OpportunityStage";
CREATE TRIGGER "journal_OpportunityStage" AFTER INSERT OR UPDATE OR DELETE ON "OpportunityStage" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', '', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_OpportunityStage_forget" ON "OpportunityStage";
CREATE TRIGGER "journal_OpportunityStage_forget" AFTER DELETE ON "OpportunityStage" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_Opportunity" ON "Opportunity";
CREATE TRIGGER "journal_Opportunity" AFTER INSERT OR UPDATE OR DELETE ON "Opportunity" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', 'contactId', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_Opportunity_forget" ON "Opportunity";
CREATE TRIGGER "journal_Opportunity_forget" AFTER DELETE ON "Opportunity" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_OpportunityContact" ON "OpportunityContact";
CREATE TRIGGER "journal_OpportunityContact" AFTER INSERT OR UPDATE OR DELETE ON "OpportunityContact" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('opportunityId,contactId', 'contactId', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_OpportunityContact_forget" ON "OpportunityContact";
CREATE TRIGGER "journal_OpportunityContact_forget" AFTER DELETE ON "OpportunityContact" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('opportunityId,contactId');
DROP TRIGGER IF EXISTS "journal_OpportunityMove" ON "OpportunityMove";
CREATE TRIGGER "journal_OpportunityMove" AFTER INSERT OR UPDATE OR DELETE ON "OpportunityMove" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', '', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_OpportunityMove_forget" ON "OpportunityMove";
CREATE TRIGGER "journal_OpportunityMove_forget" AFTER DELETE ON "OpportunityMove" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_Playbook" ON "Playbook";
CREATE TRIGGER "journal_Playbook" AFTER INSERT OR UPDATE OR DELETE ON "Playbook" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', '', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_Playbook_forget" ON "Playbook";
CREATE TRIGGER "journal_Playbook_forget" AFTER DELETE ON "Playbook" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_PlaybookRun" ON "PlaybookRun";
CREATE TRIGGER "journal_PlaybookRun" AFTER INSERT OR UPDATE OR DELETE ON "PlaybookRun" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', 'contactId', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_PlaybookRun_forget" ON "PlaybookRun";
CREATE TRIGGER "journal_PlaybookRun_forget" AFTER DELETE ON "PlaybookRun" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
DROP TRIGGER IF EXISTS "journal_MessageTemplate" ON "MessageTemplate";
CREATE TRIGGER "journal_MessageTemplate" AFTER INSERT OR UPDATE OR DELETE ON "MessageTemplate" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') <> '') EXECUTE FUNCTION "journal_change"('id', '', '', 'accountId');
DROP TRIGGER IF EXISTS "journal_MessageTemplate_forget" ON "MessageTemplate";
CREATE TRIGGER "journal_MessageTemplate_forget" AFTER DELETE ON "MessageTemplate" FOR EACH ROW WHEN (COALESCE(current_setting('followthrough.act', true), '') = '') EXECUTE FUNCTION "journal_forget"('id');
