import type { CalendarDay, Capture } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { byDue } from "../../sql/dueOrder";
import { type Given, statement } from "../../sql/statement";
import { followUps, toFollowUp } from "../follow-ups/followUpRow";
import type { CapturedOne } from "./saveCapturedPeople.store";

interface Saved {
  readonly id: string;
  readonly eventId: string | null;
  readonly who: readonly CapturedOne[];
  readonly opportunityIds: readonly string[];
}

const selectSteps = statement((db, { id }: Given<{ id: string }>) =>
  followUps(db).where("f.batchId", "=", id).orderBy(byDue("f")),
);

const selectCounts = statement((db, { id }: Given<{ id: string }>) =>
  db.selectNoFrom((eb) => [
    eb
      .selectFrom("Conversation as v")
      .where("v.batchId", "=", id)
      .select((one) => one.fn.countAll<number>().as("count"))
      .$asScalar()
      .$notNull()
      .as("conversations"),
    eb
      .selectFrom("Referral as r")
      .where("r.batchId", "=", id)
      .select((one) => one.fn.countAll<number>().as("count"))
      .$asScalar()
      .$notNull()
      .as("referrals"),
  ]),
);

/** What a capture saved, as it is answered. */
export const readCapture = async (
  tx: Tx,
  accountId: string,
  { id, eventId, who, opportunityIds }: Saved,
  today: CalendarDay,
): Promise<Capture> => {
  const event = eventId
    ? await tx.event.findFirst({
        where: { accountId, id: eventId },
        select: { id: true, name: true, batchId: true },
      })
    : null;
  const people = await tx.contact.findMany({
    where: { accountId, id: { in: who.map((one) => one.id) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((one) => [one.id, one.name]));
  const leads = await tx.opportunity.findMany({
    where: { accountId, id: { in: [...opportunityIds] } },
    select: { id: true, title: true },
  });
  const titles = new Map(leads.map((one) => [one.id, one.title]));
  const rows = await selectSteps(tx, accountId, { id });
  const [counts] = await selectCounts(tx, accountId, { id });
  return {
    id,
    event: event && { id: event.id, name: event.name, isNew: event.batchId === id },
    people: who.map((one) => ({ ...one, name: names.get(one.id) ?? "" })),
    conversations: counts?.conversations ?? 0,
    referrals: counts?.referrals ?? 0,
    opportunities: opportunityIds.map((leadId) => ({ id: leadId, title: titles.get(leadId) ?? "" })),
    followUps: rows.map((row) => toFollowUp(row, today)),
  };
};
