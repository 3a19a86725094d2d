import type { CalendarDay, Momentum } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { momentum, momentumStart } from "@followthrough/domain";
import { day, dayOrNull } from "../../sql/storedDay";

export const readMomentum = async (tx: Tx, accountId: string, today: CalendarDay): Promise<Momentum> => {
  const from = momentumStart(today);
  const [met, done] = await Promise.all([
    // Grouped, so that an index alone answers it and thousands met come back as few rows.
    tx.rows<{ metOn: string; firstTouchOn: string | null; people: number }>(Prisma.sql`
      SELECT c."metOn", c."firstTouchOn", COUNT(*) AS "people" FROM "Contact" c
      WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL AND c."metOn" >= ${from}
      GROUP BY c."metOn", c."firstTouchOn"`),
    tx.rows<{ promisedOn: string; closedOn: string; steps: number }>(Prisma.sql`
      SELECT f."promisedOn", f."closedOn", COUNT(*) AS "steps" FROM "FollowUp" f
      WHERE f."accountId" = ${accountId} AND f."state" = 'done' AND f."closedOn" >= ${from} AND f."deletedAt" IS NULL
      GROUP BY f."promisedOn", f."closedOn"`),
  ]);
  return momentum(
    {
      met: met.flatMap(({ metOn, firstTouchOn, people }) => {
        const one = { metOn: day(metOn), firstTouchOn: dayOrNull(firstTouchOn) };
        return Array.from({ length: Number(people) }, () => one);
      }),
      done: done.flatMap(({ promisedOn, closedOn, steps }) => {
        const one = { promisedOn: day(promisedOn), closedOn: day(closedOn) };
        return Array.from({ length: Number(steps) }, () => one);
      }),
    },
    today,
  );
};
