import type { CalendarDay } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { settledSince } from "@followthrough/domain";
import * as z from "zod";
import { notFound } from "../../http/problem";
import { dayOrNull } from "../../sql/storedDay";
import { changesOf } from "../../journal/acts.store";

/**
 * Notes that there is nothing more to do with somebody: no open loop asks for a next step, until something happens again.
 * Returns what was noted before. Throws `not_found`.
 */
export const settleContact = async (
  tx: Tx,
  accountId: string,
  contactId: string,
  settledOn: string | null,
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

/** The day it was said that there is nothing more to do with them; null where that was never said, or something happened since. */
export const readSettledOn = async (
  tx: Tx,
  accountId: string,
  contactId: string,
): Promise<CalendarDay | null> => {
  const contact = await tx.contact.findFirst({
    where: { accountId, id: contactId },
    select: { settledOn: true, lastTouchOn: true },
  });
  return settledSince({
    settledOn: dayOrNull(contact?.settledOn ?? null),
    lastTouchOn: contact?.lastTouchOn ?? null,
  });
};

const Before = z.object({ settledOn: z.string().nullable().default(null) });

/** What was noted before what is noted now, by the journal; nothing where that is older than the journal. */
const settledBefore = async (tx: Tx, accountId: string, contactId: string, now: string | null) => {
  const changes = await changesOf(tx, accountId, "Contact", contactId);
  for (const { before } of changes) {
    const { settledOn } = Before.parse(before === null ? {} : JSON.parse(before));
    if (settledOn !== now) return settledOn;
  }
  return null;
};

/** Puts back what was noted before. Throws `not_found`. */
export const undoSettlement = async (tx: Tx, accountId: string, contactId: string): Promise<void> => {
  const now = await settleContact(tx, accountId, contactId, null);
  if (now === null) return;
  await settleContact(tx, accountId, contactId, await settledBefore(tx, accountId, contactId, now));
};
