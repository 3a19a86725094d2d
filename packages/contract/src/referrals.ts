import * as z from "zod";
import { CalendarDay, KnownDay } from "./calendarDay";
import { NextStep, StepDraft, Suggestion } from "./followUps";
import { Instant } from "./instant";
import { route } from "./route";
import { ById, Id, Version, line, lineOrNone, prose } from "./text";
import { ReferralState } from "./words";

const Who = z.object({ id: Id, name: z.string(), organization: z.string().nullable() });

export const Referral = z.object({
  id: Id,
  version: Version,
  referrer: Who,
  referred: Who,
  reason: z.string(),
  heardOn: CalendarDay,
  state: ReferralState,
  stateOn: CalendarDay,
  thankedOn: CalendarDay.nullable(),
  /** It came to something, or to nothing, and the referrer has not been told or thanked. */
  thanksOwed: z.boolean(),
  /** It waits for the one before it on its chain: whoever made it was only heard of, and has not answered yet. */
  waitsForReferrer: z.boolean(),
  /** Days since it was heard, or since its state last changed. */
  ageDays: z.int(),
  /** The open follow-up toward the referred contact that is due first. */
  nextStep: NextStep.nullable(),
  createdAt: Instant,
});
export type Referral = z.infer<typeof Referral>;

/** With the step to propose, where none is open. */
export const ListedReferral = Referral.extend({ proposal: Suggestion.nullable() });
export type ListedReferral = z.infer<typeof ListedReferral>;

export const listReferrals = route({
  method: "GET",
  path: "/referrals",
  access: "account",
  summary: "Referrals, the latest first",
  query: z.strictObject({
    state: ReferralState.optional(),
    /** Several states: under way is reached out or talked, to nothing is led nowhere or declined. */
    group: z.enum(["to-contact", "under-way", "to-something", "to-nothing"]).optional(),
    thanksOwed: z.enum(["true"]).optional(),
    contactId: Id.optional(),
    referrerId: Id.optional(),
    /** Whose referrer was met or talked with there. */
    eventId: Id.optional(),
    /** The referral this came from. */
    opportunityId: Id.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
    cursor: z.string().max(300).optional(),
  }),
  answer: z.object({ referrals: z.array(ListedReferral), nextCursor: z.string().nullable() }),
});

/** Someone known, or someone new of whom a name is enough. */
const Referred = z.union([
  z.strictObject({ contactId: Id }),
  z.strictObject({
    name: line(200),
    organization: lineOrNone(200).default(null),
    email: lineOrNone(254).default(null),
    phone: lineOrNone(60).default(null),
  }),
]);

export const NewReferral = z.strictObject({
  referrerId: Id,
  referred: Referred,
  reason: prose(2_000).default(""),
  heardOn: KnownDay,
  /** The step toward the referred contact; proposed by `GET /next-steps`. */
  nextStep: StepDraft.nullable().default(null),
});
export type NewReferral = z.output<typeof NewReferral>;

export const createReferral = route({
  method: "POST",
  path: "/referrals",
  access: "account",
  summary: "Record that one person pointed you to another",
  body: NewReferral,
  answer: z.object({
    referral: Referral,
    /** The step toward the referred contact, where none was given and none is open. */
    proposals: z.array(Suggestion),
  }),
  status: 201,
  errors: ["referral_to_self", "referral_loop", "referral_exists"],
});

export const readReferral = route({
  method: "GET",
  path: "/referrals/:id",
  access: "account",
  summary: "One referral",
  params: ById,
  answer: Referral,
});

export const ReferralEdit = z.strictObject({
  reason: prose(2_000).optional(),
  heardOn: KnownDay.optional(),
  state: ReferralState.optional(),
});

export const editReferral = route({
  method: "PATCH",
  path: "/referrals/:id",
  access: "account",
  summary: "Change a referral or move its state; an outcome proposes telling and thanking the referrer",
  params: ById,
  body: ReferralEdit,
  answer: z.object({ referral: Referral, proposals: z.array(Suggestion) }),
  ifMatch: true,
});

export const thankReferrer = route({
  method: "POST",
  path: "/referrals/:id/thanks",
  access: "account",
  summary: "The referrer was told how it went, or thanked",
  params: ById,
  body: z.strictObject({ thankedOn: KnownDay.optional() }),
  answer: Referral,
  status: 201,
  ifMatch: true,
});

export const undoThanks = route({
  method: "DELETE",
  path: "/referrals/:id/thanks",
  access: "account",
  summary: "The thanks are owed again",
  params: ById,
  answer: Referral,
  withoutVersion: "undo",
});

export const deleteReferral = route({
  method: "DELETE",
  path: "/referrals/:id",
  access: "account",
  summary: "Move a referral to the trash",
  params: ById,
  answer: null,
  ifMatch: true,
});

export const restoreReferral = route({
  method: "POST",
  path: "/referrals/:id/restoration",
  access: "account",
  summary: "Take a referral back out of the trash",
  params: ById,
  answer: Referral,
  errors: ["referral_loop", "referral_exists"],
  withoutVersion: "undo",
});
