-- DropIndex
DROP INDEX "Contact_accountId_deletedAt_archivedAt_nextFollowUpOn_id_idx";

-- DropIndex
DROP INDEX "Contact_accountId_deletedAt_archivedAt_lastConversationOn_id_idx";

-- CreateTable
CREATE TABLE "SavedView" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "deletedAt" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "SavedView_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SavedView_accountId_deletedAt_position_idx" ON "SavedView"("accountId", "deletedAt", "position");

-- The orders of the list of people, written as contactOrder.ts writes them; the schema cannot say such indexes.
CREATE INDEX "Contact_list_met_idx" ON "Contact" ("accountId", COALESCE("metOn", '0000-00-00'), "id") WHERE "deletedAt" IS NULL AND "archivedAt" IS NULL;
CREATE INDEX "Contact_list_last_conversation_idx" ON "Contact" ("accountId", COALESCE("lastConversationOn", '0000-00-00'), "id") WHERE "deletedAt" IS NULL AND "archivedAt" IS NULL;
CREATE INDEX "Contact_list_next_step_idx" ON "Contact" ("accountId", COALESCE("nextFollowUpOn", '9999-12-31'), "id") WHERE "deletedAt" IS NULL AND "archivedAt" IS NULL;
CREATE INDEX "Contact_list_organization_idx" ON "Contact" ("accountId", (CASE WHEN "organization" IS NULL THEN '2' ELSE '1' || LOWER("organization") END || '|' || "sortName"), "id") WHERE "deletedAt" IS NULL AND "archivedAt" IS NULL;
