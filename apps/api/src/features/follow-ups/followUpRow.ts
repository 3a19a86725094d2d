import { Action, type CalendarDay, type FollowUp, FollowUpState, Recurrence } from "@followthrough/contract";
import { Prisma } from "@followthrough/db";
import { daysLate, followUpGroup } from "@followthrough/domain";
import { day, dayOrNull, timeOrNull } from "../../sql/storedDay";

/** A follow-up as it comes out of `selectFollowUps`. */
export interface FollowUpRow {
  id: string;
  version: number;
  contactId: string;
  contactName: string;
  action: string;
  what: string;
  dueOn: string;
  dueTime: string | null;
  promisedOn: string;
  snoozeCount: number;
  state: string;
  recursEvery: number | null;
  recursUnit: string | null;
  recursMode: string | null;
  anchorOn: string | null;
  referralId: string | null;
  opportunityId: string | null;
  closedOn: string | null;
  dropReason: string | null;
  createdAt: string;
  updatedAt: string;
  outcome: string;
  playbookRunId: string | null;
  playbookStep: number | null;
  playbookName: string | null;
  playbookSteps: string | null;
  playbookStartedOn: string | null;
  playbookState: string | null;
}

export const followUpColumns = Prisma.sql`
  f."id", f."version", f."contactId", c."name" AS "contactName", f."action", f."what", f."dueOn", f."dueTime",
  f."promisedOn", f."snoozeCount", f."state", f."recursEvery", f."recursUnit", f."recursMode", f."anchorOn", f."referralId",
  f."opportunityId", f."closedOn", f."dropReason", f."createdAt", f."updatedAt", COALESCE(d."outcome", '') AS "outcome",
  f."playbookRunId", f."playbookStep", pb."name" AS "playbookName", pb."steps" AS "playbookSteps",
  pb."startedOn" AS "playbookStartedOn", pb."state" AS "playbookState"`;

/** What the columns need beside the follow-up `f` and its contact `c`. */
export const followUpJoins = Prisma.sql`
  LEFT JOIN "Completion" d ON d."accountId" = f."accountId" AND d."followUpId" = f."id"
  LEFT JOIN "PlaybookRun" pb ON pb."accountId" = f."accountId" AND pb."id" = f."playbookRunId"`;

/** Follow-ups with their contact, neither of them in the trash; conditions are added with AND. */
export const selectFollowUps = Prisma.sql`
  SELECT ${followUpColumns}
  FROM "FollowUp" f
  JOIN "Contact" c ON c."accountId" = f."accountId" AND c."id" = f."contactId" AND c."deletedAt" IS NULL
  ${followUpJoins}
  WHERE f."deletedAt" IS NULL`;

export const recurrenceOf = (
  row: Pick<FollowUpRow, "recursEvery" | "recursUnit" | "recursMode">,
): Recurrence | null =>
  row.recursEvery === null
    ? null
    : Recurrence.parse({ every: row.recursEvery, unit: row.recursUnit, mode: row.recursMode });

const playbookOf = ({
  playbookRunId,
  playbookStep,
  playbookName,
  playbookSteps,
}: FollowUpRow): FollowUp["playbook"] =>
  playbookRunId === null
    ? null
    : {
        runId: playbookRunId,
        name: playbookName ?? "",
        step: playbookStep ?? 0,
        steps: stepCount(playbookSteps ?? "[]"),
      };

const stepCount = (json: string): number => {
  const steps: unknown = JSON.parse(json);
  return Array.isArray(steps) ? steps.length : 0;
};

export const toFollowUp = (row: FollowUpRow, today: CalendarDay): FollowUp => {
  const dueOn = day(row.dueOn);
  const state = FollowUpState.parse(row.state);
  const isOpen = state === "open";
  return {
    id: row.id,
    version: row.version,
    contact: { id: row.contactId, name: row.contactName },
    action: Action.parse(row.action),
    what: row.what,
    dueOn,
    dueTime: timeOrNull(row.dueTime),
    promisedOn: day(row.promisedOn),
    snoozeCount: row.snoozeCount,
    state,
    recurrence: recurrenceOf(row),
    referralId: row.referralId,
    opportunityId: row.opportunityId,
    playbook: playbookOf(row),
    closedOn: dayOrNull(row.closedOn),
    outcome: row.outcome,
    dropReason: row.dropReason,
    group: isOpen ? followUpGroup(dueOn, today) : null,
    daysLate: isOpen ? daysLate(dueOn, today) : 0,
    createdAt: row.createdAt,
  };
};
