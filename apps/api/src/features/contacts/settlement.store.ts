import type { CalendarDay } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { notFound } from "../../http/problem";

/**
 * Notes that there is nothing more to do with somebody: they are in no list of people without a next step, until something
 * happens again. Returns what was noted before. Throws `not_found`.
 */
export const settleContact = async (
  tx: Tx,
  accountId: string,
  contactId: string,
  settledOn: CalendarDay | null,
): Promise<string | null> => {
  const before = await tx.contact.findFirst({
    where: { accountId, id: contactId, deletedAt: null },
    select: { settledOn: true },
  });
  if (!before) throw notFound("contact");
  // Nothing about them was edited, so an edit under way in another window goes on.
  await tx.contact.updateMany({ where: { accountId, id: contactId }, data: { settledOn } });
  return before.settledOn;
};
