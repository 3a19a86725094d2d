import type { RawBuilder } from "kysely";
import type { Reader } from "../../sql/statement";

/** The referrals that a contact made or came by: two index look-ups, where an OR would walk all referrals. */
export const referralIds = (db: Reader, contactId: RawBuilder<string>) =>
  db
    .selectFrom("Referral as one")
    .where("one.referrerId", "=", contactId)
    .select("one.id")
    .union(db.selectFrom("Referral as other").where("other.referredId", "=", contactId).select("other.id"));
