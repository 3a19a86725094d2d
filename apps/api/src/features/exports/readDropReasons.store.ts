import { Prisma, type Tx } from "@followthrough/db";

/** In an archive of a version before 0.6 a step dropped by leaving its playbook says so in a sentence, among the user's reasons. */
export const readDropReasons = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.$executeRaw(Prisma.sql`
    UPDATE "FollowUp" SET "dropCause" = 'playbook-left', "dropReason" = NULL
    WHERE "accountId" = ${accountId} AND "state" = 'dropped' AND "dropReason" = (
      SELECT 'Left ' || r."name" FROM "PlaybookRun" r
      WHERE r."accountId" = "FollowUp"."accountId" AND r."id" = "FollowUp"."playbookRunId")`);
};
