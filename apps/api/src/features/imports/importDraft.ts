import { type CalendarDay, type Contact, ContactDraft, type ContactEdit } from "@followthrough/contract";
import type { ImportedPerson } from "../../interchange/importedPerson";
import { matchKey } from "../contacts/matchKey";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const sayDate = (day: CalendarDay): string =>
  `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ""} ${day.slice(0, 4)}`;

/** A LinkedIn connection is how you know somebody, not a day you met. */
const howWeMet = ({ connectedOn }: ImportedPerson): string | null =>
  connectedOn ? `Connected on LinkedIn on ${sayDate(connectedOn)}` : null;

/** The contact that an imported person becomes. */
export const draftFrom = (person: ImportedPerson): ContactDraft =>
  ContactDraft.parse({
    name: person.name,
    preferredName: person.preferredName ?? null,
    organization: person.organization ?? null,
    title: person.title ?? null,
    place: person.place ?? null,
    emails: person.emails.map(({ address, label }) => ({ address, label: label ?? null })),
    phones: person.phones.map(({ number, label }) => ({ number, label: label ?? null })),
    links: person.links.map(({ url, label }) => ({ url, label: label ?? null })),
    tags: person.tags,
    howWeMet: howWeMet(person),
    notes: person.notes ?? "",
  });

const missing = <T>(there: readonly T[], given: readonly T[], keyOf: (one: T) => string): T[] => {
  const known = new Set(there.map(keyOf));
  return given.filter((one) => !known.has(keyOf(one)));
};

const same = (kind: "email" | "phone" | "link") => (value: string) =>
  matchKey(kind, value) ?? value.trim().toLowerCase();

/** What a file adds to somebody known: empty fields are filled and lists grow; nothing that is there is changed. Null when it adds nothing. */
export const completing = (contact: Contact, person: ImportedPerson): ContactEdit | null => {
  const draft = draftFrom(person);
  const edit: ContactEdit = {};
  for (const field of ["preferredName", "organization", "title", "place", "howWeMet"] as const) {
    if (contact[field] === null && draft[field] !== null) edit[field] = draft[field];
  }
  const emails = missing(contact.emails, draft.emails, ({ address }) => same("email")(address));
  const phones = missing(contact.phones, draft.phones, ({ number }) => same("phone")(number));
  const links = missing(contact.links, draft.links, ({ url }) => same("link")(url));
  const tags = missing(contact.tags, draft.tags, (tag) => tag.toLowerCase());
  if (emails.length > 0) edit.emails = [...contact.emails, ...emails].slice(0, 50);
  if (phones.length > 0) edit.phones = [...contact.phones, ...phones].slice(0, 50);
  if (links.length > 0) edit.links = [...contact.links, ...links].slice(0, 50);
  if (tags.length > 0) edit.tags = [...contact.tags, ...tags].slice(0, 100);
  const notes = draft.notes.trim();
  if (notes && !contact.notes.includes(notes))
    edit.notes = contact.notes ? `${contact.notes}\n\n${notes}` : notes;
  return Object.keys(edit).length > 0 ? edit : null;
};
