import { Prisma, type Tx } from "@followthrough/db";
import { dueAfter, dueMark, dueOrder } from "../follow-ups/dueOrder";
import {
  type PlannedStep,
  calendarEnd,
  calendarStart,
  calendarStep,
} from "../../interchange/writing/writeFollowUps";

/** So many steps are held at once. */
const atOnce = 500;

const nextSteps = (tx: Tx, accountId: string, last: PlannedStep | undefined): Promise<PlannedStep[]> => {
  const after = last ? Prisma.sql`AND ${dueAfter(dueMark(last), last.id)}` : Prisma.empty;
  return tx.rows<PlannedStep>(Prisma.sql`
    SELECT f."id", f."what", f."action", f."dueOn", f."dueTime", f."version", f."createdAt", f."updatedAt", c."name" AS "person" FROM "FollowUp" f
    JOIN "Contact" c ON c."accountId" = f."accountId" AND c."id" = f."contactId"
    WHERE f."accountId" = ${accountId} AND f."state" = 'open' AND f."deletedAt" IS NULL AND c."deletedAt" IS NULL ${after}
    ORDER BY ${dueOrder("f")} LIMIT ${atOnce}`);
};

/** The open follow-ups by their day, late ones first, as a calendar file. */
export async function* followUpCalendar(tx: Tx, accountId: string): AsyncGenerator<Buffer> {
  yield Buffer.from(calendarStart);
  for (let last: PlannedStep | undefined; ;) {
    const steps = await nextSteps(tx, accountId, last);
    yield Buffer.from(steps.map(calendarStep).join(""));
    last = steps.at(-1);
    if (steps.length < atOnce) break;
  }
  yield Buffer.from(calendarEnd);
}
