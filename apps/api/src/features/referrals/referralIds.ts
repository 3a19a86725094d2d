import { Prisma } from "@followthrough/db";
import type { RawBuilder } from "kysely";
import type { Reader } from "../../sql/statement";

/** The referrals that a contact made or came by: two index look-ups, where an OR would walk all referrals. */
export const referralIdsOf = (accountId: string, contactId: string): Prisma.Sql => Prisma.sql`
  SELECT "id" FROM "Referral" WHERE "accountId" = ${accountId} AND "referrerId" = ${contactId}
  UNION SELECT "id" FROM "Referral" WHERE "accountId" = ${accountId} AND "referredId" = ${contactId}`;

/** The same within a statement. */
export const referralIds = (db: Reader, contactId: RawBuilder<string>) =>
  db
    .selectFrom("Referral as one")
    .where("one.referrerId", "=", contactId)
    .select("one.id")
    .union(db.selectFrom("Referral as other").where("other.referredId", "=", contactId).select("other.id"));
