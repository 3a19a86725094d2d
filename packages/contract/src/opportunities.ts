import * as z from "zod";
import { CalendarDay, KnownDay, PlannedDay } from "./calendarDay";
import { ConversationDraft } from "./conversations";
import { FollowUp, NextStep, StepDraft, Suggestion } from "./followUps";
import { Instant } from "./instant";
import { route } from "./route";
import { ById, Id, Version, line, lineOrNone, prose } from "./text";
import { Channel, FollowUpState, OpportunityKind, StageKind } from "./words";

/** A stage of those that come with the program, such as `talking`, or one of the account's own. */
const StageId = line(60);

export const Stage = z.object({ id: StageId, name: z.string(), kind: StageKind });
export type Stage = z.infer<typeof Stage>;

const Link = lineOrNone(2_000).refine((url) => url === null || /^https?:\/\/[^\s]+$/i.test(url), {
  error: "must begin with https:// or http://",
});

/** Somebody with a part in it, and which: hiring manager, peer, decision maker. */
const Part = z.strictObject({ contactId: Id, role: line(80) });

/** What is known of an opportunity beside the people in it, the event and the referral. */
export const leadFields = {
  kind: OpportunityKind,
  title: line(200),
  organization: lineOrNone(200),
  /** The day by which one has to apply, or it is decided. */
  closesOn: PlannedDay.nullable(),
  notes: prose(20_000),
  link: Link,
};

const opportunityFields = {
  ...leadFields,
  /** Whom it came through, or whom it is with. */
  contactId: Id,
  /** Others who have a part in it. */
  people: z.array(Part).max(50),
  referralId: Id.nullable(),
  /** Where one heard of it. */
  eventId: Id.nullable(),
};

const Named = z.object({ id: Id, name: z.string() });

export const Opportunity = z.object({
  id: Id,
  version: Version,
  kind: OpportunityKind,
  title: z.string(),
  organization: z.string().nullable(),
  stage: Stage,
  stageOn: CalendarDay,
  contact: Named,
  people: z.array(z.object({ ...Named.shape, role: z.string() })),
  /** The referral it came from: who pointed out whom. */
  referral: z.object({ id: Id, referrer: Named, referred: Named }).nullable(),
  event: Named.nullable(),
  closesOn: CalendarDay.nullable(),
  notes: z.string(),
  link: z.string().nullable(),
  /** Of the steps that belong to it the one due first; never another one of somebody who has a part in it. */
  nextStep: NextStep.nullable(),
  /** An open one without a next step is an open loop. */
  needsStep: z.boolean(),
  createdAt: Instant,
});
export type Opportunity = z.infer<typeof Opportunity>;

/** One change of stage, with what was said and planned in the same act. */
export const OpportunityMove = z.object({
  id: Id,
  from: z.string(),
  to: z.string(),
  kind: StageKind,
  movedOn: CalendarDay,
  conversation: z.object({ id: Id, channel: Channel, heldOn: CalendarDay, notes: z.string() }).nullable(),
});
export type OpportunityMove = z.infer<typeof OpportunityMove>;

export const listOpportunities = route({
  method: "GET",
  path: "/opportunities",
  access: "account",
  summary: "Opportunities, the latest moved first; the open ones before the closed",
  query: z.strictObject({ contactId: Id.optional(), eventId: Id.optional() }),
  answer: z.object({ stages: z.array(Stage), opportunities: z.array(Opportunity) }),
});

export const OpportunityDraft = z.strictObject({
  ...opportunityFields,
  kind: opportunityFields.kind.default("job"),
  organization: opportunityFields.organization.default(null),
  /** The first open stage where none is said. */
  stageId: StageId.optional(),
  people: opportunityFields.people.default([]),
  referralId: opportunityFields.referralId.default(null),
  eventId: opportunityFields.eventId.default(null),
  closesOn: opportunityFields.closesOn.default(null),
  notes: opportunityFields.notes.default(""),
  link: opportunityFields.link.default(null),
  nextStep: StepDraft.nullable().default(null),
});

export const createOpportunity = route({
  method: "POST",
  path: "/opportunities",
  access: "account",
  summary: "Record a lead and whom it came through",
  body: OpportunityDraft,
  answer: Opportunity,
  status: 201,
});

export const readOpportunity = route({
  method: "GET",
  path: "/opportunities/:id",
  access: "account",
  summary: "One opportunity, with how it moved and the steps taken and planned for it",
  params: ById,
  answer: z.object({
    opportunity: Opportunity,
    stages: z.array(Stage),
    /** The latest first. */
    moves: z.array(OpportunityMove),
    steps: z.array(
      z.object({
        ...FollowUp.pick({ id: true, action: true, what: true, dueOn: true, dueTime: true, place: true })
          .shape,
        contact: Named.nullable(),
        state: FollowUpState,
        closedOn: CalendarDay.nullable(),
        outcome: z.string(),
      }),
    ),
  }),
});

export const OpportunityEdit = z.strictObject({
  kind: opportunityFields.kind.optional(),
  title: opportunityFields.title.optional(),
  organization: opportunityFields.organization.optional(),
  contactId: opportunityFields.contactId.optional(),
  people: opportunityFields.people.optional(),
  referralId: opportunityFields.referralId.optional(),
  eventId: opportunityFields.eventId.optional(),
  closesOn: opportunityFields.closesOn.optional(),
  notes: opportunityFields.notes.optional(),
  link: opportunityFields.link.optional(),
});

export const editOpportunity = route({
  method: "PATCH",
  path: "/opportunities/:id",
  access: "account",
  summary: "Change what is known of an opportunity; its stage changes by a move",
  params: ById,
  body: OpportunityEdit,
  answer: Opportunity,
  ifMatch: true,
});

export const moveOpportunity = route({
  method: "POST",
  path: "/opportunities/:id/moves",
  access: "account",
  summary: "Move an opportunity to a stage, with what was said and the next step, in one act",
  params: ById,
  body: z.strictObject({
    stageId: StageId,
    /** Today where none is said. */
    movedOn: KnownDay.optional(),
    conversation: ConversationDraft.omit({ contactIds: true, eventId: true }).nullable().default(null),
    /** Moving to a stage of the kind `later` needs one, unless one is open. */
    nextStep: StepDraft.nullable().default(null),
  }),
  answer: z.object({ opportunity: Opportunity, moveId: Id, proposals: z.array(Suggestion) }),
  status: 201,
  ifMatch: true,
});

export const undoMove = route({
  method: "DELETE",
  path: "/opportunity-moves/:id",
  access: "account",
  summary: "Take the last move back, with the conversation and the step made with it",
  params: ById,
  answer: Opportunity,
  errors: ["move_not_last"],
  withoutVersion: "undo",
});

export const deleteOpportunity = route({
  method: "DELETE",
  path: "/opportunities/:id",
  access: "account",
  summary: "Move an opportunity to the trash",
  params: ById,
  answer: null,
  ifMatch: true,
});

export const restoreOpportunity = route({
  method: "POST",
  path: "/opportunities/:id/restoration",
  access: "account",
  summary: "Take an opportunity back out of the trash",
  params: ById,
  answer: Opportunity,
  withoutVersion: "undo",
});

/** The stages in their order; the version is another one whenever a stage is, and the same again once all are as they were. */
export const Stages = z.object({
  version: Version,
  stages: z.array(Stage.extend({ opportunities: z.int() })),
});
export type Stages = z.infer<typeof Stages>;

export const listStages = route({
  method: "GET",
  path: "/opportunity-stages",
  access: "account",
  summary: "The stages opportunities go through, in their order",
  answer: Stages,
});

const mostStages = 20;

export const replaceStages = route({
  method: "PUT",
  path: "/opportunity-stages",
  access: "account",
  summary: "Rename, add, remove and put in order the stages; what stood in a removed one goes to another",
  body: z.strictObject({
    stages: z
      .array(
        z.strictObject({
          /** Of one that is there; a new one has none. */
          id: StageId.optional(),
          name: line(60),
          kind: StageKind,
        }),
      )
      .min(4)
      .max(mostStages),
    /** Where opportunities of removed stages go, by the removed stage's id. */
    movedTo: z
      .record(StageId, StageId)
      .refine((moved) => Object.keys(moved).length <= mostStages, {
        error: `has more than ${mostStages} stages`,
      })
      .meta({ maxProperties: mostStages })
      .default({}),
  }),
  answer: Stages,
  ifMatch: true,
  errors: ["stages_wrong"],
});
