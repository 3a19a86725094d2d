import * as z from "zod";
import { CalendarDay, KnownDay, PlannedDay } from "./calendarDay";
import { FollowUp } from "./followUps";
import { PlaybookStep } from "./playbooks";
import { route } from "./route";
import { ById, Id } from "./text";

/** Where somebody is in a playbook. */
export const PlaybookRun = z.object({
  id: Id,
  playbookId: Id,
  /** The name and steps as they were when it began. */
  name: z.string(),
  steps: z.array(PlaybookStep),
  contact: z.object({ id: Id, name: z.string() }),
  startedOn: CalendarDay,
  state: z.enum(["running", "finished", "left"]),
  /** The step that is open, or the last one that was; 0 is the first. */
  step: z.int(),
});
export type PlaybookRun = z.infer<typeof PlaybookRun>;

/** Begins a playbook with one or many people, from one day or each from their own. */
export const NewPlaybookRuns = z.strictObject({
  /** The day `start` means; today where none is said. */
  startedOn: KnownDay.nullable().default(null),
  people: z
    .array(
      z.strictObject({
        contactId: Id,
        /** The day of the first step, where it is not the one the playbook says, such as one spread over days. */
        firstDueOn: PlannedDay.nullable().default(null),
      }),
    )
    .min(1, "choose at least one person")
    .max(300)
    .refine((people) => new Set(people.map(({ contactId }) => contactId)).size === people.length, {
      error: "names a person twice",
    }),
});
export type NewPlaybookRuns = z.output<typeof NewPlaybookRuns>;

export const applyPlaybook = route({
  method: "POST",
  path: "/playbooks/:id/runs",
  access: "account",
  summary: "Begin a playbook with one or many people; who is on it already stays where they are",
  params: ById,
  body: NewPlaybookRuns,
  answer: z.object({
    /** By which all that was begun here is taken back at once. */
    batchId: Id,
    runs: z.array(PlaybookRun),
    /** The first step of each. */
    followUps: z.array(FollowUp),
    /** Who was on it already. */
    alreadyOn: z.array(z.object({ id: Id, name: z.string() })),
  }),
  status: 201,
  ifMatch: true,
});

export const undoApplying = route({
  method: "DELETE",
  path: "/playbook-batches/:id",
  access: "account",
  summary: "Take back the playbooks begun together, as long as no step of them has been changed since",
  params: ById,
  answer: null,
  errors: ["changed_since"],
  withoutVersion: "undo",
});

export const leavePlaybook = route({
  method: "POST",
  path: "/playbook-runs/:id/leaving",
  access: "account",
  summary: "Leave a playbook half-way; its open step is dropped",
  params: ById,
  answer: PlaybookRun,
  status: 201,
  errors: ["not_running"],
  withoutVersion: "settled",
});

export const undoLeaving = route({
  method: "DELETE",
  path: "/playbook-runs/:id/leaving",
  access: "account",
  summary: "Go on where the playbook was left",
  params: ById,
  answer: PlaybookRun,
  errors: ["not_left"],
  withoutVersion: "undo",
});
