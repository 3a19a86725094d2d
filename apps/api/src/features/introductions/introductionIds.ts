import type { RawBuilder } from "kysely";
import type { Reader } from "../../sql/statement";

/** The introductions of a contact: two index look-ups, where an OR would walk all of them. */
export const introductionIds = (db: Reader, contactId: RawBuilder<string>) =>
  db
    .selectFrom("Introduction as one")
    .where("one.contactAId", "=", contactId)
    .select("one.id")
    .union(
      db.selectFrom("Introduction as other").where("other.contactBId", "=", contactId).select("other.id"),
    );
