-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "emailKey" TEXT COLLATE "C" NOT NULL,
    "passwordHash" TEXT COLLATE "C" NOT NULL,
    "timeZone" TEXT COLLATE "C" NOT NULL,
    "workingDays" TEXT COLLATE "C" NOT NULL DEFAULT '12345',
    "dailyLimit" INTEGER NOT NULL DEFAULT 8,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "userAgent" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "lastSeenAt" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Batch" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "removedAt" TEXT COLLATE "C",

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortName" TEXT COLLATE "C" NOT NULL,
    "preferredName" TEXT COLLATE "C",
    "organization" TEXT COLLATE "C",
    "title" TEXT COLLATE "C",
    "place" TEXT COLLATE "C",
    "notes" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "metOn" TEXT COLLATE "C",
    "metAtEventId" TEXT COLLATE "C",
    "howWeMet" TEXT COLLATE "C",
    "cadenceEvery" INTEGER,
    "cadenceUnit" TEXT COLLATE "C",
    "starredAt" TEXT COLLATE "C",
    "archivedAt" TEXT COLLATE "C",
    "deletedAt" TEXT COLLATE "C",
    "batchId" TEXT COLLATE "C",
    "nextFollowUpOn" TEXT COLLATE "C",
    "lastConversationOn" TEXT COLLATE "C",
    "firstTouchOn" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "ContactMethod" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "label" TEXT COLLATE "C",
    "matchKey" TEXT COLLATE "C",
    "position" INTEGER NOT NULL,

    CONSTRAINT "ContactMethod_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "ContactTag" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C" NOT NULL,
    "tag" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ContactTag_pkey" PRIMARY KEY ("accountId","contactId","tag")
);

-- CreateTable
CREATE TABLE "ContactPhoto" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C" NOT NULL,
    "mediaType" TEXT COLLATE "C" NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ContactPhoto_pkey" PRIMARY KEY ("accountId","contactId")
);

-- CreateTable
CREATE TABLE "Event" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT COLLATE "C" NOT NULL,
    "startsOn" TEXT COLLATE "C" NOT NULL,
    "endsOn" TEXT COLLATE "C" NOT NULL,
    "place" TEXT COLLATE "C",
    "notes" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "deletedAt" TEXT COLLATE "C",
    "batchId" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "channel" TEXT COLLATE "C" NOT NULL,
    "heldOn" TEXT COLLATE "C" NOT NULL,
    "notes" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "eventId" TEXT COLLATE "C",
    "deletedAt" TEXT COLLATE "C",
    "batchId" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "ConversationContact" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C" NOT NULL,
    "conversationId" TEXT COLLATE "C" NOT NULL,
    "heldOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ConversationContact_pkey" PRIMARY KEY ("accountId","contactId","conversationId")
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "contactId" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "what" TEXT COLLATE "C" NOT NULL,
    "dueOn" TEXT COLLATE "C" NOT NULL,
    "promisedOn" TEXT COLLATE "C" NOT NULL,
    "snoozeCount" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT COLLATE "C" NOT NULL DEFAULT 'open',
    "recursEvery" INTEGER,
    "recursUnit" TEXT COLLATE "C",
    "recursMode" TEXT COLLATE "C",
    "anchorOn" TEXT COLLATE "C",
    "referralId" TEXT COLLATE "C",
    "opportunityId" TEXT COLLATE "C",
    "closedOn" TEXT COLLATE "C",
    "closedAt" TEXT COLLATE "C",
    "dropReason" TEXT COLLATE "C",
    "deletedAt" TEXT COLLATE "C",
    "batchId" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Snooze" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "followUpId" TEXT COLLATE "C" NOT NULL,
    "fromOn" TEXT COLLATE "C" NOT NULL,
    "toOn" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Snooze_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Completion" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "followUpId" TEXT COLLATE "C" NOT NULL,
    "outcome" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "conversationId" TEXT COLLATE "C",
    "nextFollowUpId" TEXT COLLATE "C",
    "before" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Completion_pkey" PRIMARY KEY ("accountId","followUpId")
);

-- CreateTable
CREATE TABLE "Referral" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "referrerId" TEXT COLLATE "C" NOT NULL,
    "referredId" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "heardOn" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL DEFAULT 'heard',
    "stateOn" TEXT COLLATE "C" NOT NULL,
    "thankedOn" TEXT COLLATE "C",
    "deletedAt" TEXT COLLATE "C",
    "batchId" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Opportunity" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "organization" TEXT COLLATE "C",
    "stage" TEXT COLLATE "C" NOT NULL,
    "stageOn" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C" NOT NULL,
    "referralId" TEXT COLLATE "C",
    "notes" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "link" TEXT COLLATE "C",
    "deletedAt" TEXT COLLATE "C",
    "batchId" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Opportunity_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "SearchDocument" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "refId" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("accountId","kind","refId")
);

-- CreateTable
CREATE TABLE "Import" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "fileName" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "batchId" TEXT COLLATE "C",
    "total" INTEGER NOT NULL,
    "processed" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "unplaced" TEXT COLLATE "C" NOT NULL,
    "failure" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "finishedAt" TEXT COLLATE "C",

    CONSTRAINT "Import_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "importId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "person" TEXT COLLATE "C" NOT NULL,
    "photoMediaType" TEXT COLLATE "C",
    "photo" BYTEA,
    "status" TEXT COLLATE "C" NOT NULL,
    "matchedContactId" TEXT COLLATE "C",
    "contactId" TEXT COLLATE "C",

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("accountId","importId","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_emailKey_key" ON "Account"("emailKey");

-- CreateIndex
CREATE UNIQUE INDEX "Session_id_key" ON "Session"("id");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "Contact_accountId_deletedAt_archivedAt_sortName_id_idx" ON "Contact"("accountId", "deletedAt", "archivedAt", "sortName", "id");

-- CreateIndex
CREATE INDEX "Contact_accountId_deletedAt_archivedAt_createdAt_id_idx" ON "Contact"("accountId", "deletedAt", "archivedAt", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Contact_accountId_deletedAt_archivedAt_nextFollowUpOn_id_idx" ON "Contact"("accountId", "deletedAt", "archivedAt", "nextFollowUpOn", "id");

-- CreateIndex
CREATE INDEX "Contact_accountId_deletedAt_archivedAt_lastConversationOn_i_idx" ON "Contact"("accountId", "deletedAt", "archivedAt", "lastConversationOn", "id");

-- CreateIndex
CREATE INDEX "Contact_accountId_deletedAt_metOn_firstTouchOn_idx" ON "Contact"("accountId", "deletedAt", "metOn", "firstTouchOn");

-- CreateIndex
CREATE INDEX "Contact_accountId_deletedAt_firstTouchOn_nextFollowUpOn_met_idx" ON "Contact"("accountId", "deletedAt", "firstTouchOn", "nextFollowUpOn", "metOn");

-- CreateIndex
CREATE INDEX "Contact_accountId_deletedAt_cadenceEvery_idx" ON "Contact"("accountId", "deletedAt", "cadenceEvery");

-- CreateIndex
CREATE INDEX "Contact_accountId_metAtEventId_idx" ON "Contact"("accountId", "metAtEventId");

-- CreateIndex
CREATE INDEX "Contact_accountId_batchId_idx" ON "Contact"("accountId", "batchId");

-- CreateIndex
CREATE INDEX "ContactMethod_accountId_contactId_position_idx" ON "ContactMethod"("accountId", "contactId", "position");

-- CreateIndex
CREATE INDEX "ContactMethod_accountId_kind_matchKey_idx" ON "ContactMethod"("accountId", "kind", "matchKey");

-- CreateIndex
CREATE INDEX "ContactTag_accountId_tag_contactId_idx" ON "ContactTag"("accountId", "tag", "contactId");

-- CreateIndex
CREATE INDEX "Event_accountId_deletedAt_startsOn_id_idx" ON "Event"("accountId", "deletedAt", "startsOn", "id");

-- CreateIndex
CREATE INDEX "Event_accountId_batchId_idx" ON "Event"("accountId", "batchId");

-- CreateIndex
CREATE INDEX "Conversation_accountId_heldOn_idx" ON "Conversation"("accountId", "heldOn");

-- CreateIndex
CREATE INDEX "Conversation_accountId_eventId_idx" ON "Conversation"("accountId", "eventId");

-- CreateIndex
CREATE INDEX "Conversation_accountId_batchId_idx" ON "Conversation"("accountId", "batchId");

-- CreateIndex
CREATE INDEX "ConversationContact_accountId_contactId_heldOn_idx" ON "ConversationContact"("accountId", "contactId", "heldOn");

-- CreateIndex
CREATE INDEX "ConversationContact_accountId_conversationId_idx" ON "ConversationContact"("accountId", "conversationId");

-- CreateIndex
CREATE INDEX "FollowUp_accountId_state_deletedAt_dueOn_id_idx" ON "FollowUp"("accountId", "state", "deletedAt", "dueOn", "id");

-- CreateIndex
CREATE INDEX "FollowUp_accountId_contactId_state_deletedAt_dueOn_id_idx" ON "FollowUp"("accountId", "contactId", "state", "deletedAt", "dueOn", "id");

-- CreateIndex
CREATE INDEX "FollowUp_accountId_state_closedOn_deletedAt_promisedOn_idx" ON "FollowUp"("accountId", "state", "closedOn", "deletedAt", "promisedOn");

-- CreateIndex
CREATE INDEX "FollowUp_accountId_opportunityId_idx" ON "FollowUp"("accountId", "opportunityId");

-- CreateIndex
CREATE INDEX "FollowUp_accountId_referralId_idx" ON "FollowUp"("accountId", "referralId");

-- CreateIndex
CREATE INDEX "FollowUp_accountId_batchId_idx" ON "FollowUp"("accountId", "batchId");

-- CreateIndex
CREATE INDEX "Snooze_accountId_followUpId_createdAt_idx" ON "Snooze"("accountId", "followUpId", "createdAt");

-- CreateIndex
CREATE INDEX "Completion_accountId_nextFollowUpId_idx" ON "Completion"("accountId", "nextFollowUpId");

-- CreateIndex
CREATE INDEX "Completion_accountId_conversationId_idx" ON "Completion"("accountId", "conversationId");

-- CreateIndex
CREATE INDEX "Referral_accountId_referrerId_deletedAt_idx" ON "Referral"("accountId", "referrerId", "deletedAt");

-- CreateIndex
CREATE INDEX "Referral_accountId_referredId_deletedAt_idx" ON "Referral"("accountId", "referredId", "deletedAt");

-- CreateIndex
CREATE INDEX "Referral_accountId_deletedAt_state_heardOn_idx" ON "Referral"("accountId", "deletedAt", "state", "heardOn");

-- CreateIndex
CREATE INDEX "Referral_accountId_batchId_idx" ON "Referral"("accountId", "batchId");

-- CreateIndex
CREATE INDEX "Opportunity_accountId_deletedAt_stage_idx" ON "Opportunity"("accountId", "deletedAt", "stage");

-- CreateIndex
CREATE INDEX "Opportunity_accountId_contactId_idx" ON "Opportunity"("accountId", "contactId");

-- CreateIndex
CREATE INDEX "Opportunity_accountId_batchId_idx" ON "Opportunity"("accountId", "batchId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_accountId_metAtEventId_fkey" FOREIGN KEY ("accountId", "metAtEventId") REFERENCES "Event"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ContactMethod" ADD CONSTRAINT "ContactMethod_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactMethod" ADD CONSTRAINT "ContactMethod_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ContactTag" ADD CONSTRAINT "ContactTag_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactTag" ADD CONSTRAINT "ContactTag_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ContactPhoto" ADD CONSTRAINT "ContactPhoto_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactPhoto" ADD CONSTRAINT "ContactPhoto_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_accountId_eventId_fkey" FOREIGN KEY ("accountId", "eventId") REFERENCES "Event"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ConversationContact" ADD CONSTRAINT "ConversationContact_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConversationContact" ADD CONSTRAINT "ConversationContact_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ConversationContact" ADD CONSTRAINT "ConversationContact_accountId_conversationId_fkey" FOREIGN KEY ("accountId", "conversationId") REFERENCES "Conversation"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_accountId_referralId_fkey" FOREIGN KEY ("accountId", "referralId") REFERENCES "Referral"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_accountId_opportunityId_fkey" FOREIGN KEY ("accountId", "opportunityId") REFERENCES "Opportunity"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Snooze" ADD CONSTRAINT "Snooze_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snooze" ADD CONSTRAINT "Snooze_accountId_followUpId_fkey" FOREIGN KEY ("accountId", "followUpId") REFERENCES "FollowUp"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_accountId_followUpId_fkey" FOREIGN KEY ("accountId", "followUpId") REFERENCES "FollowUp"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_accountId_conversationId_fkey" FOREIGN KEY ("accountId", "conversationId") REFERENCES "Conversation"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_accountId_nextFollowUpId_fkey" FOREIGN KEY ("accountId", "nextFollowUpId") REFERENCES "FollowUp"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_accountId_referrerId_fkey" FOREIGN KEY ("accountId", "referrerId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_accountId_referredId_fkey" FOREIGN KEY ("accountId", "referredId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_accountId_referralId_fkey" FOREIGN KEY ("accountId", "referralId") REFERENCES "Referral"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_accountId_importId_fkey" FOREIGN KEY ("accountId", "importId") REFERENCES "Import"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
