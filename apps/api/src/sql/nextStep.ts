import { Action, type CalendarDay, type NextStep } from "@followthrough/contract";
import { daysLate } from "@followthrough/domain";
import { sql } from "kysely";
import { day, dayOrNull, timeOrNull } from "./storedDay";
import type { Reader } from "./statement";
import { byDue } from "./dueOrder";

/** The id of somebody's next step: the first that is mine, else the first that is theirs. "open" comes before "waiting". */
export const nextStepId = (db: Pick<Reader, "selectFrom">, contactId: string) =>
  db
    .selectFrom("FollowUp as n")
    .where("n.contactId", "=", sql.ref<string>(contactId))
    .where("n.state", "in", ["open", "waiting"])
    .select("n.id")
    .orderBy("n.state")
    .orderBy(byDue("n"))
    .limit(1);

/** The columns of it, of a follow-up `f` that may be none. */
export const nextStepColumns = [
  "f.id as stepId",
  "f.version as stepVersion",
  "f.action as stepAction",
  "f.what as stepWhat",
  "f.dueOn as stepDueOn",
  "f.dueTime as stepDueTime",
  "f.place as stepPlace",
  "f.waitingSinceOn as stepWaitingSinceOn",
] as const;

interface StepRow {
  readonly stepId: string | null;
  readonly stepAction: string | null;
  readonly stepWhat: string | null;
  readonly stepDueOn: string | null;
  readonly stepDueTime: string | null;
  readonly stepPlace: string | null;
  readonly stepWaitingSinceOn: string | null;
}

/** As the API says it; null where there is none. What is theirs is never late. */
export const toNextStep = (row: StepRow, today: CalendarDay): NextStep | null => {
  if (row.stepId === null || row.stepDueOn === null) return null;
  const dueOn = day(row.stepDueOn);
  return {
    id: row.stepId,
    action: Action.parse(row.stepAction),
    what: row.stepWhat ?? "",
    dueOn,
    dueTime: timeOrNull(row.stepDueTime),
    place: row.stepPlace,
    daysLate: row.stepWaitingSinceOn === null ? daysLate(dueOn, today) : 0,
    waitingSinceOn: dayOrNull(row.stepWaitingSinceOn),
  };
};
