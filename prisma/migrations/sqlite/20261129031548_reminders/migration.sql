-- AlterTable
ALTER TABLE "FollowUp" ADD COLUMN "dueTime" TEXT;

-- CreateTable
CREATE TABLE "ReminderSettings" (
    "accountId" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL DEFAULT 1,
    "digestAt" TEXT NOT NULL DEFAULT '07:30',
    "digestDays" TEXT NOT NULL DEFAULT '12345',
    "digestWhenEmpty" BOOLEAN NOT NULL DEFAULT false,
    "reviewOn" INTEGER,
    "minutesBefore" INTEGER,
    "quietUntilOn" TEXT,
    "nextDigestAt" TEXT,
    "nextReviewAt" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    CONSTRAINT "ReminderSettings_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReminderChannel" (
    "accountId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isOn" BOOLEAN NOT NULL DEFAULT true,
    "target" TEXT,
    "secret" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "kind"),
    CONSTRAINT "ReminderChannel_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Delivery" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "answer" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TEXT,
    "holder" TEXT,
    "createdAt" TEXT NOT NULL,
    "sentAt" TEXT,

    PRIMARY KEY ("accountId", "id"),
    CONSTRAINT "Delivery_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SecretLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "followUpId" TEXT,
    "detail" TEXT,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT,
    "usedAt" TEXT,
    "revokedAt" TEXT,
    CONSTRAINT "SecretLink_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SecretLink_accountId_followUpId_fkey" FOREIGN KEY ("accountId", "followUpId") REFERENCES "FollowUp" ("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateIndex
CREATE INDEX "ReminderSettings_nextDigestAt_idx" ON "ReminderSettings"("nextDigestAt");

-- CreateIndex
CREATE INDEX "ReminderSettings_nextReviewAt_idx" ON "ReminderSettings"("nextReviewAt");

-- CreateIndex
CREATE INDEX "Delivery_nextAttemptAt_idx" ON "Delivery"("nextAttemptAt");

-- CreateIndex
CREATE INDEX "Delivery_accountId_createdAt_idx" ON "Delivery"("accountId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_accountId_channel_kind_occurrence_key" ON "Delivery"("accountId", "channel", "kind", "occurrence");

-- CreateIndex
CREATE INDEX "SecretLink_accountId_kind_idx" ON "SecretLink"("accountId", "kind");

-- CreateIndex
CREATE INDEX "SecretLink_accountId_followUpId_idx" ON "SecretLink"("accountId", "followUpId");

-- CreateIndex
CREATE INDEX "SecretLink_expiresAt_idx" ON "SecretLink"("expiresAt");
