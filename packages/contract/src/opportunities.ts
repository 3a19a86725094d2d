import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { Instant } from "./instant";
import { route } from "./route";
import { ById, Id, Version, line, lineOrNone, prose } from "./text";
import { OpportunityKind, OpportunityStage } from "./words";

const Link = lineOrNone(2_000).refine((url) => url === null || /^https?:\/\/[^\s]+$/i.test(url), {
  error: "must begin with https:// or http://",
});

const opportunityFields = {
  kind: OpportunityKind,
  title: line(200),
  organization: lineOrNone(200),
  stage: OpportunityStage,
  contactId: Id,
  referralId: Id.nullable(),
  notes: prose(20_000),
  link: Link,
};

export const Opportunity = z.object({
  id: Id,
  version: Version,
  kind: OpportunityKind,
  title: z.string(),
  organization: z.string().nullable(),
  stage: OpportunityStage,
  stageOn: CalendarDay,
  contact: z.object({ id: Id, name: z.string() }),
  referralId: Id.nullable(),
  notes: z.string(),
  link: z.string().nullable(),
  createdAt: Instant,
});
export type Opportunity = z.infer<typeof Opportunity>;

export const listOpportunities = route({
  method: "GET",
  path: "/opportunities",
  access: "account",
  summary: "Opportunities, the latest first",
  query: z.strictObject({ contactId: Id.optional() }),
  answer: z.object({ opportunities: z.array(Opportunity) }),
});

export const OpportunityDraft = z.strictObject({
  ...opportunityFields,
  kind: opportunityFields.kind.default("job"),
  organization: opportunityFields.organization.default(null),
  stage: opportunityFields.stage.default("heard-of"),
  referralId: opportunityFields.referralId.default(null),
  notes: opportunityFields.notes.default(""),
  link: opportunityFields.link.default(null),
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
  summary: "One opportunity",
  params: ById,
  answer: Opportunity,
});

export const OpportunityEdit = z.strictObject({
  kind: opportunityFields.kind.optional(),
  title: opportunityFields.title.optional(),
  organization: opportunityFields.organization.optional(),
  stage: opportunityFields.stage.optional(),
  contactId: opportunityFields.contactId.optional(),
  referralId: opportunityFields.referralId.optional(),
  notes: opportunityFields.notes.optional(),
  link: opportunityFields.link.optional(),
});

export const editOpportunity = route({
  method: "PATCH",
  path: "/opportunities/:id",
  access: "account",
  summary: "Change an opportunity or move its stage",
  params: ById,
  body: OpportunityEdit,
  answer: Opportunity,
  ifMatch: true,
});

export const deleteOpportunity = route({
  method: "DELETE",
  path: "/opportunities/:id",
  access: "account",
  summary: "Move an opportunity to the trash",
  params: ById,
  answer: null,
});

export const restoreOpportunity = route({
  method: "POST",
  path: "/opportunities/:id/restoration",
  access: "account",
  summary: "Take an opportunity back out of the trash",
  params: ById,
  answer: Opportunity,
});
