import type { CalendarDay, Capture } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { dueOrder } from "../../sql/dueOrder";
import { type FollowUpRow, selectFollowUps, toFollowUp } from "../follow-ups/followUpRow";
import type { CapturedOne } from "./saveCapturedPeople.store";

interface Saved {
  readonly id: string;
  readonly eventId: string | null;
  readonly who: readonly CapturedOne[];
}

/** What a capture saved, as it is answered. */
export const readCapture = async (
  tx: Tx,
  accountId: string,
  { id, eventId, who }: Saved,
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
  const rows = await tx.rows<FollowUpRow>(Prisma.sql`
    ${selectFollowUps} AND f."accountId" = ${accountId} AND f."batchId" = ${id} ORDER BY ${dueOrder("f")}`);
  const [counts] = await tx.rows<{ conversations: number; referrals: number }>(Prisma.sql`
    SELECT
      (SELECT COUNT(*) FROM "Conversation" v WHERE v."accountId" = ${accountId} AND v."batchId" = ${id} AND v."deletedAt" IS NULL) AS "conversations",
      (SELECT COUNT(*) FROM "Referral" r WHERE r."accountId" = ${accountId} AND r."batchId" = ${id} AND r."deletedAt" IS NULL) AS "referrals"`);
  return {
    id,
    event: event && { id: event.id, name: event.name, isNew: event.batchId === id },
    people: who.map((one) => ({ ...one, name: names.get(one.id) ?? "" })),
    conversations: Number(counts?.conversations ?? 0),
    referrals: Number(counts?.referrals ?? 0),
    followUps: rows.map((row) => toFollowUp(row, today)),
  };
};
