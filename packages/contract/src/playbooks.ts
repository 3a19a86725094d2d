import * as z from "zod";
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
