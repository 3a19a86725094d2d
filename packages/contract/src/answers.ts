import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { ConversationDraft } from "./conversations";
import { CompletionDraft, FollowUp, StepDraft, Suggestion, snoozeFollowUp } from "./followUps";
import { route } from "./route";
import { FilledMessage } from "./templates";
import { Id } from "./text";
import { Reason, TodayRow } from "./today";

// What a link in a mail about one step opens: that step, and nothing else of the account. The token is in `X-Link-Token`.

/** The step as its mail told it, and what was answered through this link. */
export const AnswerPage = z.object({
  /** "done" and "snoozed" by this very link: it can be undone here. */
  state: z.enum(["open", "done", "snoozed"]),
  today: CalendarDay,
  /** By these what is typed for a day is read: "5/12" is December 5 in Berlin. */
  timeZone: z.string(),
  workingDays: z.array(z.int()),
  followUp: FollowUp,
  /** Null for a step of mine alone, which needs no message. */
  contact: z
    .object({
      name: z.string(),
      title: z.string().nullable(),
      organization: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      linkedIn: z.string().nullable(),
    })
    .nullable(),
  reason: Reason,
  spokenOf: TodayRow.shape.spokenOf,
  /** The message that fits best, filled in. */
  message: FilledMessage.extend({ templateId: Id, name: z.string() }).nullable(),
  playbookNext: StepDraft.nullable(),
  suggestions: z.array(Suggestion),
  /** What was planned when it was done. */
  next: FollowUp.nullable(),
});
export type AnswerPage = z.infer<typeof AnswerPage>;

const common = { access: "link", link: "answer" } as const;

export const readAnswer = route({
  ...common,
  method: "GET",
  path: "/answer",
  summary: "The step that a link in a mail is about; looking changes nothing",
  answer: AnswerPage,
  errors: ["step_changed"],
});

export const suggestAnswer = route({
  ...common,
  method: "GET",
  path: "/answer/next-steps",
  summary: "Next steps by rule, from what came of the step of a link",
  query: z.strictObject({ outcome: z.string().max(2_000).default("") }),
  answer: z.object({ suggestions: z.array(Suggestion) }),
  errors: ["step_changed"],
});

export const LinkedCompletion = CompletionDraft.extend({
  // An event is something else of the account.
  conversation: ConversationDraft.omit({ contactIds: true, eventId: true }).nullable().default(null),
});

export const completeByLink = route({
  ...common,
  method: "POST",
  path: "/answer/completion",
  summary: "Mark the step of a link done: outcome, optional conversation and next step in one act",
  body: LinkedCompletion,
  answer: AnswerPage,
  status: 201,
  errors: ["step_changed"],
});

export const undoCompletionByLink = route({
  ...common,
  method: "DELETE",
  path: "/answer/completion",
  summary: "Undo what was marked done through this link: everything is as it was",
  answer: AnswerPage,
  errors: ["step_changed", "not_closed", "changed_since"],
  withoutVersion: "undo",
});

export const snoozeByLink = route({
  ...common,
  method: "POST",
  path: "/answer/snoozes",
  summary: "Move the due day of the step of a link",
  body: snoozeFollowUp.body,
  answer: AnswerPage,
  status: 201,
  errors: ["step_changed"],
});

export const undoSnoozeByLink = route({
  ...common,
  method: "DELETE",
  path: "/answer/snoozes/latest",
  summary: "Undo the snooze made through this link",
  answer: AnswerPage,
  errors: ["step_changed", "not_snoozed"],
  withoutVersion: "undo",
});

export const endAnswerLinks = route({
  ...common,
  method: "DELETE",
  path: "/answer",
  summary: "End every link in mails about this step",
  answer: null,
  withoutVersion: "settled",
});
