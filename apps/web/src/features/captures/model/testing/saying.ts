import type { CaptureDraft } from "@followthrough/capture";
import type { Candidate, Channel, StartedBy } from "@followthrough/contract";

type Person = CaptureDraft["people"][number];
type FollowUp = CaptureDraft["followUps"][number];
type Promised = CaptureDraft["promises"][number];
type OwnStep = CaptureDraft["ownSteps"][number];
type Lead = CaptureDraft["leads"][number];
type Referral = CaptureDraft["referrals"][number];

/** What is read, with days and times as plain text. */
export interface Words extends Partial<
  Pick<CaptureDraft, "event" | "highlights" | "unplaced" | "unkeptRepeats">
> {
  readonly metOn?: string | null;
  readonly isMetDaySaid?: boolean;
  readonly conversation?: {
    readonly channel: Channel;
    readonly heldOn: string;
    readonly startedBy?: StartedBy;
  } | null;
  readonly people?: readonly (Partial<Person> & Pick<Person, "name">)[];
  readonly followUps?: readonly (Partial<Omit<FollowUp, "dueOn" | "dueTime">> &
    Pick<FollowUp, "person"> & { readonly dueOn?: string; readonly dueTime?: string | null })[];
  readonly promises?: readonly (Partial<Omit<Promised, "dueOn">> &
    Pick<Promised, "person" | "what"> & { readonly dueOn?: string | null })[];
  readonly ownSteps?: readonly (Partial<Omit<OwnStep, "dueOn" | "dueTime">> &
    Pick<OwnStep, "what"> & { readonly dueOn?: string; readonly dueTime?: string | null })[];
  readonly referrals?: readonly (Partial<Referral> & Pick<Referral, "from" | "to">)[];
  readonly leads?: readonly (Partial<Omit<Lead, "closesOn">> &
    Pick<Lead, "title"> & { readonly closesOn?: string | null })[];
}

/** What could have been read in a text, without reading one. */
export const saying = (notes: string, words: Words = {}): CaptureDraft => ({
  event: null,
  highlights: [],
  unplaced: [],
  unkeptRepeats: [],
  ...words,
  isMetDaySaid: words.isMetDaySaid ?? typeof words.metOn === "string",
  metOn: (words.metOn ?? null) as CaptureDraft["metOn"],
  conversation: (words.conversation
    ? { startedBy: "me", ...words.conversation }
    : null) as CaptureDraft["conversation"],
  notes,
  people: (words.people ?? []).map((person) => ({
    role: "met",
    tookPart: person.role !== "referred",
    apart: null,
    title: null,
    organization: null,
    email: null,
    phone: null,
    linkedinUrl: null,
    knownIds: [],
    spans: [],
    fieldSpans: [],
    ...person,
  })),
  followUps: (words.followUps ?? []).map(({ dueOn = "2026-06-26", dueTime = null, ...step }) => ({
    action: "email",
    what: "Email them",
    dueOn: dueOn as FollowUp["dueOn"],
    dueTime: dueTime as FollowUp["dueTime"],
    daySaid: false,
    isSure: true,
    recurrence: null,
    spans: [],
    repeatSpan: null,
    ...step,
  })),
  ownSteps: (words.ownSteps ?? []).map(({ dueOn = "2026-06-26", dueTime = null, ...step }) => ({
    dueOn: dueOn as OwnStep["dueOn"],
    dueTime: dueTime as OwnStep["dueTime"],
    daySaid: false,
    recurrence: null,
    spans: [],
    repeatSpan: null,
    whole: { start: 0, end: notes.length },
    ...step,
  })),
  promises: (words.promises ?? []).map(({ dueOn = null, ...promise }) => ({
    dueOn: dueOn as Promised["dueOn"],
    spans: [],
    ...promise,
  })),
  leads: (words.leads ?? []).map(({ closesOn = null, ...lead }) => ({
    organization: null,
    person: null,
    closesOn: closesOn as Lead["closesOn"],
    spans: [],
    ...lead,
  })),
  referrals: (words.referrals ?? []).map((referral) => ({
    reason: null,
    span: { start: 0, end: 0 },
    ...referral,
  })),
});

export const dana = {
  id: "6f1c0a52-6a51-4c0a-9a54-2f3d0b7c9e10",
  name: "Dana Ruiz",
  title: "Metadata librarian",
  organization: "NYPL",
  photoUrl: null,
  preferredName: null,
  metOn: null,
  metAtEvent: null,
};

export const candidate = (by: Candidate["by"], contact = dana): Candidate => ({ contact, by });
