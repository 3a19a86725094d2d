import type { CalendarDay, FollowUp } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { type FollowUpRow, selectFollowUps, toFollowUp } from "./followUpRow";

/** The steps done from one day to another, the latest first, and how many there are of them. */
export const readDoneSteps = async (
  tx: Tx,
  accountId: string,
  { from, today, most }: { from: CalendarDay; today: CalendarDay; most: number },
): Promise<{ steps: FollowUp[]; total: number }> => {
  const done = Prisma.sql`f."accountId" = ${accountId} AND f."state" = 'done' AND f."closedOn" >= ${from} AND f."closedOn" <= ${today}`;
  const rows = await tx.rows<FollowUpRow>(Prisma.sql`
    ${selectFollowUps} AND ${done} ORDER BY f."closedOn" DESC, f."closedAt" DESC, f."id" DESC LIMIT ${most}`);
  const steps = rows.map((row) => toFollowUp(row, today));
  if (rows.length < most) return { steps, total: rows.length };
  const [counted] = await tx.rows<{ total: number }>(Prisma.sql`
    SELECT COUNT(*) AS "total" FROM "FollowUp" f
    JOIN "Contact" c ON c."accountId" = f."accountId" AND c."id" = f."contactId" AND c."deletedAt" IS NULL
    WHERE f."deletedAt" IS NULL AND ${done}`);
  return { steps, total: counted?.total ?? rows.length };
};
