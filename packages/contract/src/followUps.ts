import * as z from "zod";
import { CalendarDay, KnownDay, PlannedDay } from "./calendarDay";
import { ConversationDraft, Conversation } from "./conversations";
import { Instant } from "./instant";
import { route } from "./route";
import { FilledMessage, MessageContext } from "./templates";
import { ById, Id, Version, line, lineOrNone, prose } from "./text";
import { TimeOfDay } from "./timeOfDay";
import { Action, FollowUpGroup, FollowUpState, Recurrence, ReferralState } from "./words";

/** Characters of where two meet. */
export const longestPlace = 200;

/** A step to take: what a form proposes, what a suggestion offers, what is saved. */
export const StepDraft = z.strictObject({
  action: Action,
  what: line(300),
  dueOn: PlannedDay,
  /** The time of that day on the clock of the account's zone; none where any time will do. */
  dueTime: TimeOfDay.nullable().default(null),
  /** Where it is, as it was agreed. */
  place: line(longestPlace).nullable().default(null),
  recurrence: Recurrence.nullable().default(null),
  /** The day they were asked, where it is their turn: `what` is what they are to do, `dueOn` until when they are left in peace. */
  waitingSinceOn: KnownDay.nullable().default(null),
});
export type StepDraft = z.output<typeof StepDraft>;

/** A next step worked out by rule, with the reason in words: "coffee yesterday: thank her". */
export const Suggestion = z.object({
  contactId: Id.nullable(),
  referralId: Id.nullable(),
  action: Action,
  what: z.string(),
  dueOn: CalendarDay,
  why: z.string(),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const FollowUp = z.object({
  id: Id,
  version: Version,
  /** Whom it is for or with; null for a step of mine alone. */
  contact: z.object({ id: Id, name: z.string() }).nullable(),
  action: Action,
  what: z.string(),
  dueOn: CalendarDay,
  /** The time of that day in the account's zone; null for any time. */
  dueTime: TimeOfDay.nullable(),
  /** Where it is: "Cafe Luna"; null where nobody said. */
  place: z.string().nullable(),
  /** The day first promised; snoozing keeps it. */
  promisedOn: CalendarDay,
  snoozeCount: z.int(),
  state: FollowUpState,
  recurrence: Recurrence.nullable(),
  /** The day they were asked, where it is or was their turn. */
  waitingSinceOn: CalendarDay.nullable(),
  referralId: Id.nullable(),
  opportunityId: Id.nullable(),
  /** The playbook it is a step of: `step` 0 is the first of `steps`. */
  playbook: z.object({ runId: Id, name: z.string(), step: z.int(), steps: z.int() }).nullable(),
  closedOn: CalendarDay.nullable(),
  /** What came of it, in the user's words; empty while open, but of a step of mine alone what it was closed with before. */
  outcome: z.string(),
  /** Why it was dropped, in words. */
  dropReason: z.string().nullable(),
  /** Null once it is closed, and while it is their turn. */
  group: FollowUpGroup.nullable(),
  /** Days past its due day, 0 when not late. */
  daysLate: z.int(),
  createdAt: Instant,
});
export type FollowUp = z.infer<typeof FollowUp>;

/** What is next, where it stands beside something else: mine to do, or theirs where `waitingSinceOn` says since when. */
export const NextStep = FollowUp.pick({
  id: true,
  action: true,
  what: true,
  dueOn: true,
  dueTime: true,
  place: true,
  daysLate: true,
  waitingSinceOn: true,
});
export type NextStep = z.infer<typeof NextStep>;

export const listFollowUps = route({
  method: "GET",
  path: "/follow-ups",
  access: "account",
  summary: "Follow-ups, open ones by due day first",
  query: z.strictObject({
    state: FollowUpState.default("open"),
    contactId: Id.optional(),
    /** Only steps of mine alone, which are for or with nobody. */
    own: z.union([z.boolean(), z.stringbool()]).default(false),
    limit: z.coerce.number().int().min(1).max(200).default(100),
    cursor: z.string().max(300).optional(),
  }),
  answer: z.object({ followUps: z.array(FollowUp), nextCursor: z.string().nullable() }),
});

export const NewFollowUp = z.strictObject({
  /** Null for a step of mine alone, which is of the kind `other`, with no referral, and never theirs to do. */
  contactId: Id.nullable(),
  ...StepDraft.shape,
  referralId: Id.nullable().default(null),
  opportunityId: Id.nullable().default(null),
});

export const createFollowUp = route({
  method: "POST",
  path: "/follow-ups",
  access: "account",
  summary: "Promise a step toward a contact, or one of your own",
  body: NewFollowUp,
  answer: FollowUp,
  status: 201,
});

export const readFollowUp = route({
  method: "GET",
  path: "/follow-ups/:id",
  access: "account",
  summary: "One follow-up",
  params: ById,
  answer: FollowUp,
});

export const FollowUpEdit = z.strictObject({
  action: Action.optional(),
  what: line(300).optional(),
  dueOn: PlannedDay.optional(),
  dueTime: TimeOfDay.nullable().optional(),
  place: lineOrNone(longestPlace).optional(),
  recurrence: Recurrence.nullable().optional(),
});

export const editFollowUp = route({
  method: "PATCH",
  path: "/follow-ups/:id",
  access: "account",
  summary: "Change an open follow-up; a new due day here is a new promise, not a snooze",
  params: ById,
  body: FollowUpEdit,
  answer: FollowUp,
  ifMatch: true,
  errors: ["already_closed"],
});

export const deleteFollowUp = route({
  method: "DELETE",
  path: "/follow-ups/:id",
  access: "account",
  summary: "Move a follow-up to the trash",
  params: ById,
  answer: null,
  ifMatch: true,
});

export const restoreFollowUp = route({
  method: "POST",
  path: "/follow-ups/:id/restoration",
  access: "account",
  summary: "Take a follow-up back out of the trash",
  params: ById,
  answer: FollowUp,
  withoutVersion: "undo",
});

/** All that is kept of what a step was closed with, which may have been done more than once. */
export const longestOutcome = 20_000;

/** What is next beside the one next step: "I'll send the slides, and he promised me a tour" is two. */
export const AlsoPlanned = z.array(StepDraft).max(5, "at most five at once").default([]);

export const CompletionDraft = z.strictObject({
  outcome: prose(2_000).default(""),
  conversation: ConversationDraft.omit({ contactIds: true }).nullable().default(null),
  next: StepDraft.nullable().default(null),
  also: AlsoPlanned,
  /** Where the follow-up belongs to a referral: the state it has come to. */
  referralState: ReferralState.nullable().default(null),
  /** Where it is a step of a playbook: no further step of it comes. A `next` given stands in for the playbook's next step. */
  leavesPlaybook: z.boolean().default(false),
  /** The day it was done, where that was before today. */
  doneOn: KnownDay.nullable().default(null),
  /** There is nothing more to do with them, until something happens again. */
  settles: z.boolean().default(false),
});
export type CompletionDraft = z.output<typeof CompletionDraft>;

export const completeFollowUp = route({
  method: "POST",
  path: "/follow-ups/:id/completion",
  access: "account",
  summary:
    "Mark done, or answered where it was their turn: outcome, optional conversation and next step in one act",
  params: ById,
  body: CompletionDraft,
  answer: z.object({
    followUp: FollowUp,
    conversation: Conversation.nullable(),
    /** The next step: the one given, the playbook's, or the next occurrence of one that recurs. */
    next: FollowUp.nullable(),
    also: z.array(FollowUp),
    /** What else this calls for, such as thanking the referrer. */
    proposals: z.array(Suggestion),
  }),
  status: 201,
  errors: ["already_closed"],
  ifMatch: true,
});

export const undoCompletion = route({
  method: "DELETE",
  path: "/follow-ups/:id/completion",
  access: "account",
  summary: "Undo the completion: everything is as it was before it",
  params: ById,
  answer: FollowUp,
  errors: ["not_closed", "changed_since"],
  withoutVersion: "undo",
});

export const snoozeFollowUp = route({
  method: "POST",
  path: "/follow-ups/:id/snoozes",
  access: "account",
  summary: "Move the due day; the day first promised is kept, and the time unless another is given",
  params: ById,
  body: z.strictObject({ dueOn: PlannedDay, dueTime: TimeOfDay.nullable().optional() }),
  answer: FollowUp,
  status: 201,
  errors: ["already_closed"],
  ifMatch: true,
});

export const undoSnooze = route({
  method: "DELETE",
  path: "/follow-ups/:id/snoozes/latest",
  access: "account",
  summary: "Undo the latest snooze",
  params: ById,
  answer: FollowUp,
  errors: ["not_snoozed", "already_closed"],
  withoutVersion: "undo",
});

export const dropFollowUp = route({
  method: "POST",
  path: "/follow-ups/:id/drop",
  access: "account",
  summary: "Decide not to do it, with the reason",
  params: ById,
  body: z.strictObject({ reason: line(300), leavesPlaybook: z.boolean().default(false) }),
  answer: z.object({
    followUp: FollowUp,
    /** The playbook's next step. */
    next: FollowUp.nullable(),
  }),
  status: 201,
  errors: ["already_closed"],
  ifMatch: true,
});

export const undoDrop = route({
  method: "DELETE",
  path: "/follow-ups/:id/drop",
  access: "account",
  summary: "Open a dropped follow-up again; the playbook's step that came after it is taken back",
  params: ById,
  answer: FollowUp,
  errors: ["not_closed", "changed_since"],
  withoutVersion: "undo",
});

/** What came of a closed step and stays when it is opened again, as it was changed since: a step by its words, a referral by whom it led to. */
export const Stayed = z.object({
  kind: z.enum(["step", "conversation", "referral"]),
  name: z.string().nullable(),
});
export type Stayed = z.infer<typeof Stayed>;

export const reopenFollowUp = route({
  method: "POST",
  path: "/follow-ups/:id/reopening",
  access: "account",
  summary:
    "Open a closed step again, however long after; the words it was closed with stay as a note, and what came of it and was changed since stays and is named",
  params: ById,
  answer: FollowUp.extend({ stayed: z.array(Stayed) }),
  errors: ["not_closed", "changed_since"],
  withoutVersion: "undo",
});

/** All that doing the step takes. */
export const Preparation = z.object({
  followUp: FollowUp,
  to: z.object({
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    linkedIn: z.string().nullable(),
  }),
  /** To be read beside the message. */
  known: MessageContext,
  /** Made from what is known, or filled in from the templates of this action; the first is the one that fits best. At least one. */
  messages: z.array(FilledMessage.extend({ templateId: Id, name: z.string() })),
  /** The playbook's next step, planned when this one is done or dropped. */
  playbookNext: StepDraft.nullable(),
  suggestions: z.array(Suggestion),
});
export type Preparation = z.infer<typeof Preparation>;

export const prepareFollowUp = route({
  method: "GET",
  path: "/follow-ups/:id/preparation",
  access: "account",
  summary: "How to reach the contact, a message to start from, and what may come next",
  params: ById,
  answer: Preparation,
});

export const inviteToFollowUp = route({
  method: "GET",
  path: "/follow-ups/:id/invitation",
  access: "account",
  summary: "An open step as an invitation for both, to be opened in a calendar or sent along with a mail",
  params: ById,
  answer: "download",
  errors: ["already_closed"],
});

export const suggestNextSteps = route({
  method: "GET",
  path: "/next-steps",
  access: "account",
  summary: "Next steps by rule, from what was done and what came of it",
  query: z.strictObject({
    contactId: Id,
    /** What was just done; none right after meeting. */
    action: Action.optional(),
    outcome: z.string().max(2_000).default(""),
  }),
  answer: z.object({ suggestions: z.array(Suggestion) }),
});
