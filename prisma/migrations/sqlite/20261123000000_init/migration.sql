-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "workingDays" TEXT NOT NULL DEFAULT '12345',
    "dailyLimit" INTEGER NOT NULL DEFAULT 8,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "lastSeenAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Batch" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "removedAt" TEXT,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "Batch_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Contact" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "preferredName" TEXT,
    "organization" TEXT,
    "title" TEXT,
    "place" TEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "metOn" TEXT,
    "metAtEventId" TEXT,
    "howWeMet" TEXT,
    "cadenceEvery" INTEGER,
    "cadenceUnit" TEXT,
    "starredAt" TEXT,
    "archivedAt" TEXT,
    "deletedAt" TEXT,
    "batchId" TEXT,
    "nextFollowUpOn" TEXT,
    "lastConversationOn" TEXT,
    "firstTouchOn" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "Contact_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Contact_accountId_metAtEventId_fkey" FOREIGN KEY ("accountId", "metAtEventId") REFERENCES "Event" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "ContactMethod" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "label" TEXT,
    "matchKey" TEXT,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "ContactMethod_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContactMethod_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "ContactTag" (
    "accountId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "tag" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "contactId", "tag"),
    CONSTRAINT "ContactTag_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContactTag_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "ContactPhoto" (
    "accountId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("accountId", "contactId"),
    CONSTRAINT "ContactPhoto_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContactPhoto_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Event" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "place" TEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "deletedAt" TEXT,
    "batchId" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "Event_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Conversation" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "channel" TEXT NOT NULL,
    "heldOn" TEXT NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "eventId" TEXT,
    "deletedAt" TEXT,
    "batchId" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "Conversation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Conversation_accountId_eventId_fkey" FOREIGN KEY ("accountId", "eventId") REFERENCES "Event" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "ConversationContact" (
    "accountId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "heldOn" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "contactId", "conversationId"),
    CONSTRAINT "ConversationContact_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ConversationContact_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "ConversationContact_accountId_conversationId_fkey" FOREIGN KEY ("accountId", "conversationId") REFERENCES "Conversation" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "contactId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "promisedOn" TEXT NOT NULL,
    "snoozeCount" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'open',
    "recursEvery" INTEGER,
    "recursUnit" TEXT,
    "recursMode" TEXT,
    "anchorOn" TEXT,
    "referralId" TEXT,
    "opportunityId" TEXT,
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
    CONSTRAINT "FollowUp_accountId_opportunityId_fkey" FOREIGN KEY ("accountId", "opportunityId") REFERENCES "Opportunity" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Snooze" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "followUpId" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "toOn" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "Snooze_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Snooze_accountId_followUpId_fkey" FOREIGN KEY ("accountId", "followUpId") REFERENCES "FollowUp" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Completion" (
    "accountId" TEXT NOT NULL,
    "followUpId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',
    "conversationId" TEXT,
    "nextFollowUpId" TEXT,
    "before" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "followUpId"),
    CONSTRAINT "Completion_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Completion_accountId_followUpId_fkey" FOREIGN KEY ("accountId", "followUpId") REFERENCES "FollowUp" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Completion_accountId_conversationId_fkey" FOREIGN KEY ("accountId", "conversationId") REFERENCES "Conversation" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Completion_accountId_nextFollowUpId_fkey" FOREIGN KEY ("accountId", "nextFollowUpId") REFERENCES "FollowUp" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Referral" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "referrerId" TEXT NOT NULL,
    "referredId" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "heardOn" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'heard',
    "stateOn" TEXT NOT NULL,
    "thankedOn" TEXT,
    "deletedAt" TEXT,
    "batchId" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "Referral_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Referral_accountId_referrerId_fkey" FOREIGN KEY ("accountId", "referrerId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Referral_accountId_referredId_fkey" FOREIGN KEY ("accountId", "referredId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Opportunity" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "organization" TEXT,
    "stage" TEXT NOT NULL,
    "stageOn" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "referralId" TEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "link" TEXT,
    "deletedAt" TEXT,
    "batchId" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "Opportunity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Opportunity_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Opportunity_accountId_referralId_fkey" FOREIGN KEY ("accountId", "referralId") REFERENCES "Referral" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "SearchDocument" (
    "accountId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "refId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "kind", "refId"),
    CONSTRAINT "SearchDocument_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Import" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "batchId" TEXT,
    "total" INTEGER NOT NULL,
    "processed" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "unplaced" TEXT NOT NULL,
    "failure" TEXT,
    "createdAt" TEXT NOT NULL,
    "finishedAt" TEXT,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "Import_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "accountId" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "photoMediaType" TEXT,
    "photo" BLOB,
    "status" TEXT NOT NULL,
    "matchedContactId" TEXT,
    "contactId" TEXT,

    PRIMARY KEY ("accountId", "importId", "position"),
    CONSTRAINT "ImportRow_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportRow_accountId_importId_fkey" FOREIGN KEY ("accountId", "importId") REFERENCES "Import" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
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
CREATE INDEX "Contact_accountId_deletedAt_archivedAt_lastConversationOn_id_idx" ON "Contact"("accountId", "deletedAt", "archivedAt", "lastConversationOn", "id");

-- CreateIndex
CREATE INDEX "Contact_accountId_deletedAt_metOn_firstTouchOn_idx" ON "Contact"("accountId", "deletedAt", "metOn", "firstTouchOn");

-- CreateIndex
CREATE INDEX "Contact_accountId_deletedAt_firstTouchOn_nextFollowUpOn_metOn_idx" ON "Contact"("accountId", "deletedAt", "firstTouchOn", "nextFollowUpOn", "metOn");

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
