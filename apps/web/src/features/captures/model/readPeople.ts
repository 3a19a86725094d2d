import type { CaptureDraft } from "@followthrough/capture";
import type { PersonFields } from "./row";

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

/** Why words say that somebody was pointed out. */
export const reasonRead = (referral: CaptureDraft["referrals"][number]): string =>
  cut(referral.reason, 2_000);
