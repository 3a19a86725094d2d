import { Action, type CalendarDay, type FollowUp, FollowUpState, Recurrence } from "@followthrough/contract";
import { daysLate, followUpGroup } from "@followthrough/domain";
import type { InferResult } from "kysely";
import type { Reader } from "../../sql/statement";
import { day, dayOrNull, timeOrNull } from "../../sql/storedDay";
import { stepsWithPerson } from "../../sql/stepsWithPerson";
import { describeDropReason } from "../../wording/describeDropReason";

/** Follow-ups with what their columns need beside. */
export const followUps = (db: Reader) =>
  stepsWithPerson(db)
    .leftJoin("Completion as d", (on) => on.onRef("d.followUpId", "=", "f.id"))
    .leftJoin("PlaybookRun as pb", (on) => on.onRef("pb.id", "=", "f.playbookRunId"))
    .leftJoin("Referral as fr", (on) => on.onRef("fr.id", "=", "f.referralId"))
    .leftJoin("Opportunity as fo", (on) => on.onRef("fo.id", "=", "f.opportunityId"))
    .select([
      "f.id",
      "f.version",
      "f.contactId",
      "c.name as contactName",
      "f.action",
      "f.what",
      "f.dueOn",
      "f.dueTime",
      "f.place",
      "f.promisedOn",
      "f.snoozeCount",
      "f.state",
      "f.recursEvery",
      "f.recursUnit",
      "f.recursMode",
      "f.anchorOn",
      "f.waitingSinceOn",
      "f.referralId",
      "f.opportunityId",
      // What it belongs to and is not in the trash.
      "fr.id as shownReferralId",
      "fo.id as shownOpportunityId",
      "f.closedOn",
      "f.dropReason",
      "f.dropCause",
      "f.createdAt",
      "f.updatedAt",
      "f.playbookRunId",
      "f.playbookStep",
      "pb.name as playbookName",
      "pb.steps as playbookSteps",
      "pb.startedOn as playbookStartedOn",
      "pb.state as playbookState",
    ])
    .select((eb) => eb.fn.coalesce("d.outcome", eb.val("")).as("outcome"));

/** A follow-up as it comes out of `followUps`. */
export type FollowUpRow = InferResult<ReturnType<typeof followUps>>[number];

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
    contact: row.contactId === null ? null : { id: row.contactId, name: row.contactName ?? "" },
    action: Action.parse(row.action),
    what: row.what,
    dueOn,
    dueTime: timeOrNull(row.dueTime),
    place: row.place,
    promisedOn: day(row.promisedOn),
    snoozeCount: row.snoozeCount,
    state,
    recurrence: recurrenceOf(row),
    waitingSinceOn: dayOrNull(row.waitingSinceOn),
    referralId: row.shownReferralId,
    opportunityId: row.shownOpportunityId,
    playbook: playbookOf(row),
    closedOn: dayOrNull(row.closedOn),
    outcome: row.outcome,
    dropReason: describeDropReason(row),
    group: isOpen ? followUpGroup(dueOn, today) : null,
    daysLate: isOpen ? daysLate(dueOn, today) : 0,
    createdAt: row.createdAt,
  };
};
