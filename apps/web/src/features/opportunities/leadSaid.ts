import type { CaptureDraft } from "@followthrough/capture";
import { isSameName } from "../../ui/isSameName";
import { findPeople } from "../contacts/findPeople";
import { type Somebody, somebody } from "../contacts/SomebodyField";
import type { LeadForm } from "./leadForm";

/** What a sentence says of an opening: "Datawise is hiring a UX researcher, talk to Marco Silva, apply by Dec 15". */
export interface LeadSaid extends Pick<
  LeadForm,
  "title" | "organization" | "closesOn" | "whom" | "by" | "said"
> {}

const somebodyRead = (person: CaptureDraft["people"][number] | undefined): Somebody =>
  person
    ? { person: { id: null, name: person.name }, email: person.email ?? "", phone: person.phone ?? "" }
    : somebody(null);

/** The opening that words tell of; null where they tell of none, or name it and nothing else. */
export const leadSaidIn = (words: string, { leads, people, referrals }: CaptureDraft): LeadSaid | null => {
  const [lead] = leads;
  if (!lead || lead.title === words.trim()) return null;
  const pointed = referrals.find(({ to }) => to === lead.person);
  return {
    title: lead.title,
    organization: lead.organization ?? "",
    closesOn: lead.closesOn,
    whom: somebodyRead(people[lead.person ?? -1]),
    by: somebodyRead(people[pointed?.from ?? -1]),
    said: pointed?.reason ?? "",
  };
};

/** Somebody read from words as who they are: one of your people where one alone has that name. */
const recognise = async (one: Somebody): Promise<Somebody> => {
  if (!one.person) return one;
  const { name } = one.person;
  const same = (await findPeople(name)).filter((known) => isSameName(known.name, name));
  const [known] = same;
  return known && same.length === 1 ? somebody({ id: known.id, name: known.name }) : one;
};

/** The same with the people it names as who they are. Rejects where they cannot be looked up now. */
export const recogniseLead = async (said: LeadSaid): Promise<LeadSaid> => {
  const [whom, by] = await Promise.all([recognise(said.whom), recognise(said.by)]);
  return { ...said, whom, by };
};

/** What the form gets from the sentence. What was typed elsewhere, or since, stays; the sentence is kept in the notes. */
export const fillFromLead = (words: string, said: LeadSaid, form: LeadForm): Partial<LeadForm> =>
  form.title === words
    ? {
        title: said.title,
        organization: form.organization || said.organization,
        closesOn: form.closesOn ?? said.closesOn,
        whom: form.whom.person ? form.whom : said.whom,
        by: form.by.person ? form.by : said.by,
        said: form.said || said.said,
        notes: [form.notes, words.trim()].filter(Boolean).join("\n\n"),
      }
    : {};
