import type { CalendarDay } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { mustBeOpen } from "@followthrough/domain";
import { notFound } from "../../http/problem";
import { calendarZone } from "../../interchange/calendar/calendarZone";
import { invitation } from "../../interchange/calendar/invitation";
import { toFollowUp } from "../follow-ups/followUpRow";
import { findFollowUp } from "../follow-ups/followUps.store";

/** A step that is still open as an invitation. Throws `not_found` and `already_closed`. */
export const invitationTo = async (
  tx: Tx,
  account: { readonly id: string; readonly timeZone: string },
  id: string,
  today: CalendarDay,
) => {
  const row = await findFollowUp(tx, account.id, id);
  const step = toFollowUp(row, today);
  mustBeOpen(step);
  // What is theirs to do is nothing to invite them to.
  if (step.state !== "open" || !step.contact) throw notFound("invitation");
  const own = await tx.account.findUniqueOrThrow({
    where: { id: account.id },
    select: { name: true, email: true },
  });
  const [email] = await tx.contactMethod.findMany({
    where: { accountId: account.id, contactId: step.contact.id, kind: "email" },
    select: { value: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: 1,
  });
  return invitation(
    { ...step, person: step.contact.name, updatedAt: row.updatedAt },
    { own, other: email?.value ?? null, zone: calendarZone(account.timeZone) },
  );
};
