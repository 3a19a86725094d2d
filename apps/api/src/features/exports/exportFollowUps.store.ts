import { Prisma, type Tx } from "@followthrough/db";
import { calendarFile } from "../../interchange/calendar/calendarFile";
import { calendarZone } from "../../interchange/calendar/calendarZone";
import { type PlannedStep, stepEvent } from "../../interchange/calendar/stepEvent";
import { dueAfter, dueMark, dueOrder } from "../../sql/dueOrder";

/** Steps held at once. */
const batchSize = 500;

const nextSteps = (tx: Tx, accountId: string, last: PlannedStep | undefined): Promise<PlannedStep[]> => {
  const after = last ? Prisma.sql`AND ${dueAfter(dueMark(last), last.id)}` : Prisma.empty;
  return tx.rows<PlannedStep>(Prisma.sql`
    SELECT f."id", f."version", f."action", f."what", f."dueOn", f."dueTime", f."createdAt", f."updatedAt", c."name" AS "person"
    FROM "FollowUp" f
    JOIN "Contact" c ON c."accountId" = f."accountId" AND c."id" = f."contactId"
    WHERE f."accountId" = ${accountId} AND f."state" = 'open' AND f."deletedAt" IS NULL AND c."deletedAt" IS NULL ${after}
    ORDER BY ${dueOrder("f")} LIMIT ${batchSize}`);
};

/** The open follow-ups as they are due, late ones first, as a calendar file. */
export async function* followUpCalendar(
  tx: Tx,
  account: { readonly id: string; readonly timeZone: string },
): AsyncGenerator<Buffer> {
  const zone = calendarZone(account.timeZone);
  const file = calendarFile(zone);
  yield Buffer.from(file.start);
  for (let last: PlannedStep | undefined; ;) {
    const steps = await nextSteps(tx, account.id, last);
    yield Buffer.from(steps.map((step) => stepEvent(step, zone)).join(""));
    last = steps.at(-1);
    if (steps.length < batchSize) break;
  }
  yield Buffer.from(file.end);
}
