import * as z from "zod";
import { CalendarDay, KnownDay } from "./calendarDay";
import { NextStep, StepDraft, Suggestion } from "./followUps";
import { Instant } from "./instant";
import { route } from "./route";
import { ById, Id, Version, prose } from "./text";
import { IntroductionState } from "./words";

const Who = z.object({ id: Id, name: z.string(), organization: z.string().nullable() });

/** "I connected these two." */
export const Introduction = z.object({
  id: Id,
  version: Version,
  contactA: Who,
  contactB: Who,
  reason: z.string(),
  madeOn: CalendarDay,
  state: IntroductionState,
  stateOn: CalendarDay,
  /** Days since it was made, or since its state last changed. */
  ageDays: z.int(),
  /** The open step that asks whether they talked. */
  nextStep: NextStep.nullable(),
  /** The step to ask, where none is open and nothing is known of it yet. */
  proposal: Suggestion.nullable(),
  createdAt: Instant,
});
export type Introduction = z.infer<typeof Introduction>;

export const listIntroductions = route({
  method: "GET",
  path: "/introductions",
  access: "account",
  summary: "Introductions you made, the latest first",
  query: z.strictObject({
    state: IntroductionState.optional(),
    contactId: Id.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
    cursor: z.string().max(300).optional(),
  }),
  answer: z.object({ introductions: z.array(Introduction), nextCursor: z.string().nullable() }),
});

export const createIntroduction = route({
  method: "POST",
  path: "/introductions",
  access: "account",
  summary: "Record that you connected two of your people, with the step that asks whether they talked",
  body: z.strictObject({
    contactAId: Id,
    contactBId: Id,
    reason: prose(2_000).default(""),
    madeOn: KnownDay,
    /** The step toward the first of the two. */
    nextStep: StepDraft.nullable().default(null),
  }),
  answer: Introduction,
  status: 201,
  errors: ["introduction_to_self", "introduction_exists"],
});

export const readIntroduction = route({
  method: "GET",
  path: "/introductions/:id",
  access: "account",
  summary: "One introduction",
  params: ById,
  answer: Introduction,
});

export const editIntroduction = route({
  method: "PATCH",
  path: "/introductions/:id",
  access: "account",
  summary: "Change an introduction, move its state, or plan the step that asks after it",
  params: ById,
  body: z.strictObject({
    reason: prose(2_000).optional(),
    madeOn: KnownDay.optional(),
    state: IntroductionState.optional(),
    nextStep: StepDraft.optional(),
  }),
  answer: Introduction,
  ifMatch: true,
});

export const deleteIntroduction = route({
  method: "DELETE",
  path: "/introductions/:id",
  access: "account",
  summary: "Move an introduction to the trash",
  params: ById,
  answer: null,
  ifMatch: true,
});

export const restoreIntroduction = route({
  method: "POST",
  path: "/introductions/:id/restoration",
  access: "account",
  summary: "Take an introduction back out of the trash",
  params: ById,
  answer: Introduction,
  errors: ["introduction_exists"],
  withoutVersion: "undo",
});
