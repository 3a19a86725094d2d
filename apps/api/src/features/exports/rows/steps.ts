import {
  Action,
  DropCause,
  FollowUpState,
  Recurrence,
  StepDraft,
  TimeOfDay,
  dropFollowUp,
  longestOutcome,
  prose,
} from "@followthrough/contract";
import { isPending, ownStepProblem } from "@followthrough/domain";
import * as z from "zod";
import { CompletionBefore } from "../../follow-ups/completionBefore";
import { at, atOrNone, count, day, dayOrNone, id, idOrNone, json, orNone, version } from "./column";
import { movedReferral } from "./referrals";

const isAllOrNone = (values: readonly unknown[]): boolean =>
  new Set(values.map((value) => value === null)).size === 1;

export const FollowUp = z
  .strictObject({
    id,
    version,
    contactId: idOrNone,
    action: Action,
    what: StepDraft.shape.what,
    dueOn: day,
    dueTime: orNone(TimeOfDay),
    place: StepDraft.shape.place,
    promisedOn: day,
    snoozeCount: count.default(0),
    state: FollowUpState.default("open"),
    recursEvery: orNone(Recurrence.shape.every),
    recursUnit: orNone(Recurrence.shape.unit),
    recursMode: orNone(Recurrence.shape.mode),
    anchorOn: dayOrNone,
    waitingSinceOn: dayOrNone,
    referralId: idOrNone,
    opportunityId: idOrNone,
    playbookRunId: idOrNone,
    playbookStep: orNone(count),
    closedOn: dayOrNone,
    closedAt: atOrNone,
    dropReason: orNone(dropFollowUp.body.shape.reason),
    dropCause: orNone(DropCause),
    deletedAt: atOrNone,
    batchId: idOrNone,
    createdAt: at,
    updatedAt: at,
  })
  .refine((step) => isAllOrNone([step.recursEvery, step.recursUnit, step.recursMode]), {
    path: ["recursUnit"],
    error: "how it recurs must be said whole or not at all",
  })
  .superRefine(({ contactId, action, waitingSinceOn, referralId, playbookRunId }, context) => {
    if (contactId !== null) return;
    const problem = ownStepProblem({ action, waitingSinceOn, referralId });
    if (problem) context.addIssue({ code: "custom", path: [problem.field], message: problem.message });
    if (playbookRunId !== null)
      context.addIssue({ code: "custom", path: ["playbookRunId"], message: "needs a person" });
  })
  .refine(({ state, closedOn }) => isPending(state) === (closedOn === null), {
    path: ["closedOn"],
    error: "must be there exactly where it is closed",
  })
  .refine(
    ({ state, waitingSinceOn }) =>
      state === "dropped" || (state === "waiting" || state === "answered") === (waitingSinceOn !== null),
    { path: ["waitingSinceOn"], error: "must be there exactly where it is or was their turn" },
  );

export const Snooze = z.strictObject({
  id,
  followUpId: id,
  fromOn: day,
  fromTime: orNone(TimeOfDay),
  toOn: day,
  toTime: orNone(TimeOfDay),
  createdAt: at,
});

/** What a step of one's own was closed with again and again stands together: see `reopening.store.ts`. */
export const Completion = z.strictObject({
  followUpId: id,
  outcome: prose(longestOutcome),
  conversationId: idOrNone,
  nextFollowUpId: idOrNone,
  before: json(
    CompletionBefore.extend({
      referrals: z.array(movedReferral),
      recursAs: id.optional(),
      also: z.array(id).optional(),
    }),
  ),
  createdAt: at,
});
