import type { CalendarDay, Momentum } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { momentum, momentumFrom } from "@followthrough/domain";
import { day, dayOrNull } from "../../http/account";

export const readMomentum = async (tx: Tx, accountId: string, today: CalendarDay): Promise<Momentum> => {
  const from = momentumFrom(today);
  const [met, done] = await Promise.all([
    tx.rows<{ metOn: string; firstTouchOn: string | null }>(Prisma.sql`
      SELECT c."metOn", c."firstTouchOn" FROM "Contact" c
      WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL AND c."metOn" >= ${from}`),
    tx.rows<{ promisedOn: string; closedOn: string }>(Prisma.sql`
      SELECT f."promisedOn", f."closedOn" FROM "FollowUp" f
      WHERE f."accountId" = ${accountId} AND f."state" = 'done' AND f."closedOn" >= ${from} AND f."deletedAt" IS NULL`),
  ]);
  return momentum(
    {
      met: met.map(({ metOn, firstTouchOn }) => ({
        metOn: day(metOn),
        firstTouchOn: dayOrNull(firstTouchOn),
      })),
      done: done.map(({ promisedOn, closedOn }) => ({
        promisedOn: day(promisedOn),
        closedOn: day(closedOn),
      })),
    },
    today,
  );
};
