-- The referrals that ask for something, which are counted on every screen: from the index alone
CREATE INDEX "Referral_asking_idx" ON "Referral"("accountId", "deletedAt", "state", "thankedOn") WHERE "deletedAt" IS NULL AND ("state" IN ('heard', 'reached-out', 'talked') OR "thankedOn" IS NULL);
