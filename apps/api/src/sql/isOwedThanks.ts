import { expressionBuilder } from "kysely";
import type { Tables } from "./tables";

/**
 * Of a referral `r`: it came to something or to nothing, and its referrer was neither told nor thanked, nor said not to
 * need it. The same rule as the domain's `tellingsOwed` has for whoever pointed there; a test holds the two together.
 */
export const isOwedThanks = () => {
  const eb = expressionBuilder<Tables & { r: Tables["Referral"] }, "r">();
  return eb.and([
    eb("r.state", "in", ["came-to-something", "led-nowhere", "declined"]),
    eb("r.thankedOn", "is", null),
    eb.not(
      eb.exists(
        eb
          .selectFrom("Telling as t")
          .whereRef("t.referralId", "=", "r.id")
          .whereRef("t.contactId", "=", "r.referrerId")
          .whereRef("t.news", "=", "r.state")
          .select(eb.lit(1).as("one")),
      ),
    ),
  ]);
};
