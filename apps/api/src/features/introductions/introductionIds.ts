import { Prisma } from "@followthrough/db";

/** The introductions of a contact: two index look-ups, where an OR would walk all of them. */
export const introductionIdsOf = (accountId: string, contactId: string): Prisma.Sql => Prisma.sql`
  SELECT "id" FROM "Introduction" WHERE "accountId" = ${accountId} AND "contactAId" = ${contactId}
  UNION SELECT "id" FROM "Introduction" WHERE "accountId" = ${accountId} AND "contactBId" = ${contactId}`;
