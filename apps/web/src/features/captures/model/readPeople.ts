import type { CaptureDraft } from "@followthrough/capture";
import { normaliseWords } from "./normaliseWords";
import type { OwnStep, PersonFields, Promised, ToldLead } from "./row";

/** What was read from words is cut where it would be refused, because the words themselves are kept whole. */
const cut = (words: string | null, most: number): string =>
  (words ?? "").slice(0, most).toWellFormed().trim();

/** What words say of somebody, as fields. */
export const fieldsRead = (person: CaptureDraft["people"][number]): PersonFields => ({
  name: cut(person.name, 200),
  title: cut(person.title, 200),
  organization: cut(person.organization, 200),
  email: cut(person.email, 254),
  phone: cut(person.phone, 60),
  link: cut(person.linkedinUrl, 1_990),
});

/** What words say there is to do. */
export const whatRead = (step: Pick<CaptureDraft["followUps"][number], "what">): string =>
  cut(step.what, 300);

/** What words say there is to do for or with nobody. */
export const ownStepRead = (step: CaptureDraft["ownSteps"][number]): Omit<OwnStep, "key"> => ({
  what: whatRead(step),
  dueOn: step.dueOn,
  dueTime: step.dueTime,
  recurrence: step.recurrence,
});

/** The words that went into none of these steps. */
export const wordsBeside = (
  notes: string,
  steps: readonly Pick<CaptureDraft["ownSteps"][number], "whole">[],
): string[] => {
  const starts = [0, ...steps.map(({ whole }) => whole.end)];
  return starts
    .map((start, at) => notes.slice(start, steps[at]?.whole.start ?? notes.length))
    .map((words) => words.replaceAll(/^[\s\p{P}\p{S}]+|\s+$/gu, ""))
    .filter((words) => /\p{L}/u.test(words));
};

/** Why words say that somebody was pointed out. */
export const reasonRead = (referral: CaptureDraft["referrals"][number]): string =>
  cut(referral.reason, 2_000);

/** What others said they would do: it is waited for, by the day they said or as long as anybody is left in peace. */
/** On what day somebody said what they will do: when they were talked with, by what the words tell of that. */
const saidOn = ({ people, conversation }: CaptureDraft, person: number, today: string): string =>
  people[person]?.apart?.heldOn ?? conversation?.heldOn ?? today;

export const promiseRead = (
  draft: CaptureDraft,
  promise: CaptureDraft["promises"][number],
  { today, patientUntil }: { readonly today: string; readonly patientUntil: string },
): Promised => ({
  action: "other",
  what: whatRead(promise),
  dueOn: promise.dueOn ?? patientUntil,
  dueTime: null,
  waitingSinceOn: saidOn(draft, promise.person, today),
});

/** An opportunity by its words; the second of the same is told apart by nothing, and is the same. */
export const leadKey = ({ title, organization }: CaptureDraft["leads"][number]): string =>
  `${normaliseWords(title)} | ${normaliseWords(organization ?? "")}`;

/** An opening that words tell of. */
export const leadRead = (lead: CaptureDraft["leads"][number]): ToldLead => ({
  key: leadKey(lead),
  title: lead.title,
  organization: lead.organization ?? "",
  closesOn: lead.closesOn,
});
