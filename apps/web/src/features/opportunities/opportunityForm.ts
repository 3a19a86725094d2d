import type { Calls, Opportunity, OpportunityKind } from "@followthrough/contract";
import { formatDay } from "../../ui/dayFormat";
import { type EditedFields, lineField, listField, pickedField, proseField } from "../../ui/editedField";
import type { PickedPerson } from "../contacts/PersonPicker";
import type { PickedEvent } from "../events/EventPicker";
import type { Part } from "./PartsField";
import { formatOpportunityKind } from "./opportunityWords";

/** A referral in the words it is picked by. */
export interface PickedReferral {
  readonly id: string;
  readonly label: string;
}

/** What the form of an opportunity has. */
export interface OpportunityForm {
  title: string;
  kind: OpportunityKind;
  organization: string;
  link: string;
  notes: string;
  who: PickedPerson | null;
  referral: PickedReferral | null;
  event: PickedEvent | null;
  closesOn: string | null;
  people: Part[];
}

export const toPickedReferral = ({ id, referrer, referred }: NonNullable<Opportunity["referral"]>) => ({
  id,
  label: `${referrer.name} → ${referred.name}`,
});

export const opportunityFormOf = (opportunity: Opportunity): OpportunityForm => ({
  title: opportunity.title,
  kind: opportunity.kind,
  organization: opportunity.organization ?? "",
  link: opportunity.link ?? "",
  notes: opportunity.notes,
  who: opportunity.contact,
  referral: opportunity.referral ? toPickedReferral(opportunity.referral) : null,
  event: opportunity.event,
  closesOn: opportunity.closesOn,
  people: opportunity.people,
});

export const opportunityBodyOf = ({
  who,
  referral,
  event,
  people,
  ...rest
}: OpportunityForm): Calls["PATCH /opportunities/:id"]["body"] => ({
  ...rest,
  contactId: who?.id ?? "",
  referralId: referral?.id ?? null,
  eventId: event?.id ?? null,
  people: people.map(({ id, role }) => ({ contactId: id, role })),
});

/** How each field is shown where it was changed in two places. */
export const opportunityFields = (today: string): EditedFields<OpportunityForm> => ({
  title: lineField("What is it"),
  kind: pickedField("Kind", formatOpportunityKind),
  organization: lineField("Organisation"),
  link: lineField("Link"),
  notes: proseField("Notes"),
  who: pickedField("Whom to contact", (person) => person?.name ?? ""),
  referral: pickedField("Came from the referral", (referral) => referral?.label ?? ""),
  event: pickedField("Heard of it at", (event) => event?.name ?? ""),
  closesOn: pickedField("Apply by", (day) => (day ? formatDay(day, today) : "")),
  people: listField("With a part in it", ({ name, role }) => `${name} (${role})`),
});
