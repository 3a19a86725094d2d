import { Prisma } from "@followthrough/db";

/** The referrals that a contact made or came by: two index look-ups, where an OR would walk all referrals. */
export const referralIdsOf = (accountId: string, contactId: string): Prisma.Sql => Prisma.sql`
  SELECT "id" FROM "Referral" WHERE "accountId" = ${accountId} AND "referrerId" = ${contactId}
  UNION SELECT "id" FROM "Referral" WHERE "accountId" = ${accountId} AND "referredId" = ${contactId}`;
