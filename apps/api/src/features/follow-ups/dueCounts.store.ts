import type { CalendarDay } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { day } from "../../sql/storedDay";

/** How many open follow-ups are due on each day from one on; days without any are left out. */
export const dueCounts = async (
  tx: Tx,
  accountId: string,
  fromOn: CalendarDay,
): Promise<ReadonlyMap<CalendarDay, number>> => {
  const rows = await tx.rows<{ on: string; count: number }>(Prisma.sql`
    SELECT f."dueOn" AS "on", COUNT(*) AS "count" FROM "FollowUp" f
    WHERE f."accountId" = ${accountId} AND f."state" = 'open' AND f."deletedAt" IS NULL AND f."dueOn" >= ${fromOn}
    GROUP BY f."dueOn"`);
  return new Map(rows.map(({ on, count }) => [day(on), Number(count)]));
};
