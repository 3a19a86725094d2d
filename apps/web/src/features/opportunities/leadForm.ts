import type { Calls, OpportunityKind } from "@followthrough/contract";
import { type PickedPerson } from "../contacts/PersonPicker";
import { type Somebody, somebody, toCapturedPerson } from "../contacts/SomebodyField";
import type { PickedEvent } from "../events/EventPicker";
import type { ChangedStep } from "../follow-ups/useFirstStep";
import type { Step } from "../follow-ups/StepFields";
import type { Part } from "./PartsField";

/** What the form of a new opportunity has. */
export interface LeadForm {
  title: string;
  kind: OpportunityKind;
  organization: string;
  closesOn: string | null;
  /** Whom to contact about it; the person who told of it where nobody is named. */
  whom: Somebody;
  /** Who told of it. */
  by: Somebody;
  /** What they said of whom to contact. */
  said: string;
  step: ChangedStep;
  hasStep: boolean;
  link: string;
  event: PickedEvent | null;
  people: Part[];
  notes: string;
}

/** A new one; `by` is who told of it, where that is known. */
export const leadFormOf = (by: PickedPerson | null): LeadForm => ({
  title: "",
  kind: "job",
  organization: "",
  closesOn: null,
  whom: somebody(null),
  by: somebody(by),
  said: "",
  step: {},
  hasStep: true,
  link: "",
  event: null,
  people: [],
  notes: "",
});

/** Whom to contact, and who pointed there, where that is somebody else. */
export const peopleOfLead = ({ whom, by }: Pick<LeadForm, "whom" | "by">) => {
  const to = whom.person ? whom : by;
  const isPointed =
    whom.person !== null &&
    by.person !== null &&
    (whom.person.id === null ? whom.person.name !== by.person.name : whom.person.id !== by.person.id);
  return { to, from: isPointed ? by : null };
};

type Body = Calls["PUT /captures/:id"]["body"];

/** What a lead is saved as: the first of its people is whom to contact, the second their referrer. */
export const leadBodyOf = (form: LeadForm, step: Step): Body => {
  const { to, from } = peopleOfLead(form);
  const people = [to, from].flatMap((one) => (one && toCapturedPerson(one)) ?? []);
  const places = new Map(people.map((one, at) => ["contactId" in one ? one.contactId : "", at]));
  const others = form.people.filter(({ id }) => !places.has(id));
  const placeOf = (id: string) => places.get(id) ?? people.length + others.findIndex((one) => one.id === id);
  const { title, kind, organization, closesOn, link, notes } = form;
  return {
    event: form.event && { eventId: form.event.id },
    people: [...people, ...others.map(({ id, name }) => ({ contactId: id, name }))],
    referrals: from ? [{ from: 1, to: 0, reason: form.said }] : [],
    opportunities: [
      {
        person: 0,
        title,
        kind,
        organization,
        closesOn,
        link,
        notes,
        people: form.people.map(({ id, role }) => ({ person: placeOf(id), role })),
      },
    ],
    followUps: form.hasStep ? [{ ...step, dueOn: step.dueOn ?? "", person: 0, opportunity: 0 }] : [],
  };
};
