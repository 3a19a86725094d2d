import type { Tx } from "@followthrough/db";
import { calendarFile } from "../../interchange/calendar/calendarFile";
import { calendarZone } from "../../interchange/calendar/calendarZone";
import { type PlannedStep, stepEvent } from "../../interchange/calendar/stepEvent";
import { byDue, isAfterDue, noTime } from "../../sql/dueOrder";
import { toPlanned } from "../follow-ups/toPlanned";
import { type Given, statement } from "../../sql/statement";
import { stepsWithPerson } from "../../sql/stepsWithPerson";

/** Steps held at once. */
const batchSize = 500;

const selectSteps = statement(
  (
    db,
    { dueOn, time, afterId }: Given<{ dueOn: string; time: string; afterId: string }>,
    { isFurther }: { readonly isFurther: boolean },
  ) =>
    stepsWithPerson(db)
      .where("f.state", "=", "open")
      .$if(isFurther, (some) => some.where(isAfterDue(dueOn, time, afterId)))
      .select([
        "f.id",
        "f.version",
        "f.action",
        "f.what",
        "f.dueOn",
        "f.dueTime",
        "f.place",
        "f.createdAt",
        "f.updatedAt",
      ])
      .select("c.name as person")
      .orderBy(byDue("f"))
      .limit(batchSize),
);

const nextSteps = async (
  tx: Tx,
  accountId: string,
  last: PlannedStep | undefined,
): Promise<PlannedStep[]> => {
  const rows = await selectSteps(
    tx,
    accountId,
    { dueOn: last?.dueOn ?? "", time: last?.dueTime ?? noTime, afterId: last?.id ?? "" },
    { isFurther: last !== undefined },
  );
  return rows.map(toPlanned);
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
