import type { CaptureDraft } from "@followthrough/capture";
import type { Candidate } from "@followthrough/contract";
import type { RowsContext } from "../../edits/captureRows";

type Words = Partial<Omit<CaptureDraft, "people" | "followUps" | "referrals">> & {
  people?: readonly (Partial<CaptureDraft["people"][number]> & { name: string })[];
  followUps?: readonly (Partial<CaptureDraft["followUps"][number]> & { person: number })[];
  referrals?: readonly (Partial<CaptureDraft["referrals"][number]> & { from: number; to: number })[];
};

/** What a parser could have read in a text, without one. */
export const saying = (notes: string, words: Words = {}): CaptureDraft => ({
  event: null,
  metOn: null,
  conversation: null,
  highlights: [],
  unplaced: [],
  ...words,
  notes,
  people: (words.people ?? []).map((person) => ({
    role: "met",
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
  followUps: (words.followUps ?? []).map((step) => ({
    action: "email",
    what: "Email them",
    dueOn: "2026-06-26" as CaptureDraft["followUps"][number]["dueOn"],
    dueTime: null,
    daySaid: false,
    spans: [],
    ...step,
  })),
  referrals: (words.referrals ?? []).map((referral) => ({
    reason: null,
    span: { start: 0, end: 0 },
    ...referral,
  })),
});

export const onThursday: RowsContext = {
  today: "2026-06-25",
  events: [],
  guessedEvent: null,
  playbook: null,
  candidates: new Map(),
};

export const dana = {
  id: "6f1c0a52-6a51-4c0a-9a54-2f3d0b7c9e10",
  name: "Dana Ruiz",
  title: "Metadata librarian",
  organization: "NYPL",
  photoUrl: null,
};

export const candidate = (by: Candidate["by"], contact = dana): Candidate => ({ contact, by });
