import { Prisma } from "@followthrough/db";

/**
 * Of a referral `r`: it came to something or to nothing, and its referrer was neither told nor thanked, nor said not to
 * need it. The same rule as the domain's `tellingsOwed` has for whoever pointed there; a test holds the two together.
 */
export const thanksOwed = Prisma.sql`(r."state" IN ('came-to-something', 'led-nowhere', 'declined') AND r."thankedOn" IS NULL
  AND NOT EXISTS (SELECT 1 FROM "Telling" t WHERE t."accountId" = r."accountId" AND t."referralId" = r."id"
    AND t."contactId" = r."referrerId" AND t."news" = r."state"))`;
