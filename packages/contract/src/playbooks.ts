import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { FollowUp } from "./followUps";
import { route } from "./route";
import { ById, Id, Version, line } from "./text";
import { Action } from "./words";

/** How long after its anchor a step is due; working days are the account's. */
export const After = z.strictObject({
  every: z.int().min(0).max(365),
  unit: z.enum(["day", "working-day", "week", "month"]),
});
export type After = z.infer<typeof After>;

/** One step of a playbook. */
export const PlaybookStep = z.strictObject({
  action: Action,
  /** May hold `{first name}` and `{event}`, filled in when the step is planned. */
  what: line(300),
  after: After,
  /** Counted from the day the playbook began, or from the day the step before was done or dropped. */
  from: z.enum(["start", "previous"]),
});
export type PlaybookStep = z.infer<typeof PlaybookStep>;

const steps = z.array(PlaybookStep).min(1, "needs at least one step").max(20);

export const Playbook = z.object({
  id: Id,
  version: Version,
  name: z.string(),
  steps: z.array(PlaybookStep),
  /** Came with the program and has not been changed. */
  isOriginal: z.boolean(),
  /** Came with the program, so its original can be had back. */
  hasOriginal: z.boolean(),
  /** People on it now. */
  running: z.int(),
});
export type Playbook = z.infer<typeof Playbook>;

export const PlaybookDraft = z.strictObject({ name: line(100), steps });
export type PlaybookDraft = z.output<typeof PlaybookDraft>;

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

export const listPlaybooks = route({
  method: "GET",
  path: "/playbooks",
  access: "account",
  summary: "Named sequences of steps, by name",
  answer: z.object({ playbooks: z.array(Playbook) }),
});

export const createPlaybook = route({
  method: "POST",
  path: "/playbooks",
  access: "account",
  summary: "Add a playbook",
  body: PlaybookDraft,
  answer: Playbook,
  status: 201,
});

export const editPlaybook = route({
  method: "PATCH",
  path: "/playbooks/:id",
  access: "account",
  summary: "Change a playbook; people on it keep the steps they began with",
  params: ById,
  body: z.strictObject({ name: PlaybookDraft.shape.name.optional(), steps: steps.optional() }),
  answer: Playbook,
  ifMatch: true,
});

export const deletePlaybook = route({
  method: "DELETE",
  path: "/playbooks/:id",
  access: "account",
  summary: "Move a playbook to the trash; people on it stay on it",
  params: ById,
  answer: null,
  ifMatch: true,
});

export const restorePlaybook = route({
  method: "POST",
  path: "/playbooks/:id/restoration",
  access: "account",
  summary: "Take a playbook back out of the trash",
  params: ById,
  answer: Playbook,
  withoutVersion: "undo",
});

export const resetPlaybook = route({
  method: "POST",
  path: "/playbooks/:id/reset",
  access: "account",
  summary: "Have the original of a playbook that came with the program back",
  params: ById,
  answer: Playbook,
  ifMatch: true,
});

/** Begins a playbook with one or many people, from one day or each from their own. */
export const NewPlaybookRuns = z.strictObject({
  /** The day `start` means; today where none is said. */
  startedOn: CalendarDay.nullable().default(null),
  people: z
    .array(
      z.strictObject({
        contactId: Id,
        /** The day of the first step, where it is not the one the playbook says, such as one spread over days. */
        firstDueOn: CalendarDay.nullable().default(null),
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
