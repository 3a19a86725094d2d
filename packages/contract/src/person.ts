import * as z from "zod";
import { CalendarDay, KnownDay } from "./calendarDay";
import { Contact, ContactDraft } from "./contacts";
import { Conversation, ConversationDraft } from "./conversations";
import { AlsoPlanned, FollowUp, StepDraft } from "./followUps";
import { PlaybookRun } from "./playbookRuns";
import { Referral } from "./referrals";
import { route } from "./route";
import { ById, Id, prose } from "./text";
import { TimelineEntry } from "./timeline";

/** A person and, in the same act, what was said, who pointed you to them and the next step. */
export const NewContact = ContactDraft.extend({
  conversation: ConversationDraft.omit({ contactIds: true }).nullable().default(null),
  referredBy: z
    .strictObject({ contactId: Id, reason: prose(2_000).default(""), heardOn: KnownDay })
    .nullable()
    .default(null),
  nextStep: StepDraft.nullable().default(null),
});
export type NewContact = z.output<typeof NewContact>;

/** Everything the screen of one person shows. */
export const Person = z.object({
  contact: Contact,
  /** The telephone numbers as their countries write them. */
  shownPhones: z.array(z.object({ number: z.string(), shown: z.string() })),
  /** Open follow-ups, the next due first. */
  nextSteps: z.array(FollowUp),
  /** Offered where there is no next step. */
  suggestedStep: StepDraft.nullable(),
  /** Who is to be heard from before this person: they pointed to them, and were only pointed out themselves. */
  waitsFor: z.object({ id: Id, name: z.string() }).nullable(),
  cadenceDueOn: CalendarDay.nullable(),
  /** The day it was said that there is nothing more to do with them, as long as nothing has happened since. */
  settledOn: CalendarDay.nullable(),
  referrals: z.array(Referral),
  /** Playbooks they are on now. */
  playbookRuns: z.array(PlaybookRun),
  /** Newest first, the latest hundred. */
  timeline: z.array(TimelineEntry),
  timelineIsWhole: z.boolean(),
});
export type Person = z.infer<typeof Person>;

export const createContact = route({
  method: "POST",
  path: "/contacts",
  access: "account",
  summary: "Add a person, with what was said and the next step in the same act",
  body: NewContact,
  answer: Contact,
  status: 201,
});

/** A conversation and, in the same act, what is next with the first of those who were there. */
export const NewConversation = ConversationDraft.extend({
  next: StepDraft.nullable().default(null),
  also: AlsoPlanned,
  /** There is nothing more to do with those who were there, until something happens again. */
  settles: z.boolean().default(false),
});
export type NewConversation = z.output<typeof NewConversation>;

export const createConversation = route({
  method: "POST",
  path: "/conversations",
  access: "account",
  summary: "Record a conversation with one or more contacts, and what is next",
  body: NewConversation,
  answer: Conversation.extend({ next: FollowUp.nullable(), also: z.array(FollowUp) }),
  status: 201,
});

export const undoConversation = route({
  method: "DELETE",
  path: "/conversations/:id/recording",
  access: "account",
  summary:
    "Take back a conversation that was recorded, with what was planned and settled in the same act; steps changed since stay and are named",
  params: ById,
  answer: z.object({ stayed: z.array(z.string()) }),
  errors: ["changed_since"],
  withoutVersion: "undo",
});

export const readTimeline = route({
  method: "GET",
  path: "/contacts/:id/timeline",
  access: "account",
  summary: "All that happened with one person, the newest first: at most two thousand of each kind",
  params: ById,
  answer: z.object({ timeline: z.array(TimelineEntry), timelineIsWhole: z.boolean() }),
});

export const readContact = route({
  method: "GET",
  path: "/contacts/:id",
  access: "account",
  summary: "One person with next steps and timeline",
  params: ById,
  answer: Person,
});
