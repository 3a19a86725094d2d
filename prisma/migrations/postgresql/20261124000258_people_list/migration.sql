-- DropIndex
DROP INDEX "Contact_accountId_deletedAt_archivedAt_nextFollowUpOn_id_idx";

-- DropIndex
DROP INDEX "Contact_accountId_deletedAt_archivedAt_lastConversationOn_i_idx";

-- CreateTable
CREATE TABLE "SavedView" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT COLLATE "C" NOT NULL,
    "query" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "deletedAt" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "SavedView_accountId_deletedAt_position_idx" ON "SavedView"("accountId", "deletedAt", "position");

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The orders of the list of people, written as contactOrder.ts writes them; the schema cannot say such indexes.
-- Partial, because PostgreSQL does not walk an index in order across columns that are NULL.
CREATE INDEX "Contact_list_name_idx" ON "Contact" ("accountId", "sortName", "id") WHERE "deletedAt" IS NULL AND "archivedAt" IS NULL;
CREATE INDEX "Contact_list_newest_idx" ON "Contact" ("accountId", "createdAt", "id") WHERE "deletedAt" IS NULL AND "archivedAt" IS NULL;
CREATE INDEX "Contact_list_met_idx" ON "Contact" ("accountId", COALESCE("metOn", '0000-00-00'), "id") WHERE "deletedAt" IS NULL AND "archivedAt" IS NULL;
CREATE INDEX "Contact_list_last_conversation_idx" ON "Contact" ("accountId", COALESCE("lastConversationOn", '0000-00-00'), "id") WHERE "deletedAt" IS NULL AND "archivedAt" IS NULL;
CREATE INDEX "Contact_list_next_step_idx" ON "Contact" ("accountId", COALESCE("nextFollowUpOn", '9999-12-31'), "id") WHERE "deletedAt" IS NULL AND "archivedAt" IS NULL;
CREATE INDEX "Contact_list_organization_idx" ON "Contact" ("accountId", (CASE WHEN "organization" IS NULL THEN '2' ELSE '1' || LOWER("organization") END || '|' || "sortName"), "id") WHERE "deletedAt" IS NULL AND "archivedAt" IS NULL;
