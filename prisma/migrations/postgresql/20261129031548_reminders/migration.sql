-- AlterTable
ALTER TABLE "FollowUp" ADD COLUMN     "dueTime" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "ReminderSettings" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "digestAt" TEXT COLLATE "C" NOT NULL DEFAULT '07:30',
    "digestDays" TEXT COLLATE "C" NOT NULL DEFAULT '12345',
    "digestWhenEmpty" BOOLEAN NOT NULL DEFAULT false,
    "reviewOn" INTEGER,
    "minutesBefore" INTEGER,
    "quietUntilOn" TEXT COLLATE "C",
    "nextDigestAt" TEXT COLLATE "C",
    "nextReviewAt" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ReminderSettings_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "ReminderChannel" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isOn" BOOLEAN NOT NULL DEFAULT true,
    "target" TEXT COLLATE "C",
    "secret" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ReminderChannel_pkey" PRIMARY KEY ("accountId","kind")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "channel" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "occurrence" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL DEFAULT 'waiting',
    "reason" TEXT COLLATE "C",
    "answer" TEXT COLLATE "C",
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TEXT COLLATE "C",
    "holder" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "sentAt" TEXT COLLATE "C",

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "SecretLink" (
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "followUpId" TEXT COLLATE "C",
    "detail" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TEXT COLLATE "C",
    "usedAt" TEXT COLLATE "C",
    "revokedAt" TEXT COLLATE "C",

    CONSTRAINT "SecretLink_pkey" PRIMARY KEY ("tokenHash")
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

-- AddForeignKey
ALTER TABLE "ReminderSettings" ADD CONSTRAINT "ReminderSettings_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderChannel" ADD CONSTRAINT "ReminderChannel_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecretLink" ADD CONSTRAINT "SecretLink_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecretLink" ADD CONSTRAINT "SecretLink_accountId_followUpId_fkey" FOREIGN KEY ("accountId", "followUpId") REFERENCES "FollowUp"("accountId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
