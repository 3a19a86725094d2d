import {
  type Contact,
  ContactDraft,
  type ContactEdit,
  type ContactTextField,
  contactFields,
  contactFieldsOf,
  contactTextFields,
  factsOf,
  ofTextFields,
} from "@followthrough/contract";
import { describeConnection, describeOtherName, describeOtherValue } from "../../wording/networkWords";
import { changedJob, foldText } from "@followthrough/domain";
import type { ImportedPerson } from "../../interchange/importedPerson";
import { limits } from "../../interchange/limits";
import { matchKey } from "../contacts/matchKey";
import { nameKey } from "../../interchange/matchKeys";

const howWeMet = ({ connectedOn, howWeMet: said }: ImportedPerson): string | null =>
  said ?? (connectedOn ? describeConnection(connectedOn) : null);

/** The contact that an imported person becomes. */
export const contactDraftOf = (person: ImportedPerson): ContactDraft =>
  ContactDraft.parse({
    ...ofTextFields<Record<ContactTextField, unknown>>((field) => person[field]),
    emails: person.emails.map(({ address, label }) => ({ address, label: label ?? null })),
    phones: person.phones.map(({ number, label }) => ({ number, label: label ?? null })),
    links: person.links.map(({ url, label }) => ({ url, label: label ?? null })),
    tags: person.tags,
    cadence: person.cadence ?? null,
    howWeMet: howWeMet(person),
  });

/** What is there with what is new added behind it, as far as there is room; null where nothing is added. */
const grown = <T>(
  there: readonly T[],
  given: readonly T[],
  { keyOf, most }: { keyOf: (one: T) => string; most: number },
): T[] | null => {
  const known = new Set(there.map(keyOf));
  const added = given.filter((one) => !known.has(keyOf(one))).slice(0, Math.max(0, most - there.length));
  return added.length > 0 ? [...there, ...added] : null;
};

const sameAs =
  (kind: "email" | "phone" | "link") =>
  (value: string): string =>
    matchKey(kind, value) ?? value.trim().toLowerCase();
const [email, phone, link] = [sameAs("email"), sameAs("phone"), sameAs("link")];

/** The notes with what a file says besides; the same words are not added twice. Null where nothing is added. */
const notesWith = (notes: string, said: readonly string[]): string | null => {
  const added = said.map((text) => text.trim()).filter((text) => text !== "" && !notes.includes(text));
  const whole = [notes, ...added].filter(Boolean).join("\n\n");
  return added.length > 0 && whole.length <= limits.notes ? whole : null;
};

/** Whether each word of a name is known of somebody, whole or begun: "L. Fernández" says nothing new of Lucía Fernández. */
const saysNothingNew = ({ name, preferredName }: Contact, said: string): boolean => {
  const known = nameKey(`${name} ${preferredName ?? ""}`).split(" ");
  return nameKey(said)
    .split(" ")
    .every((word) => known.some((one) => one.startsWith(word)));
};

/** What a file says otherwise of fields of which nothing may be lost. */
const otherTexts = (contact: Contact, draft: ContactDraft): string[] =>
  contactTextFields
    .filter((field) => factsOf(field).otherIsNoted && contact[field] !== null && draft[field] !== null)
    .filter((field) => contact[field] !== draft[field])
    .map((field) => describeOtherValue(contactFields[field].noun, draft[field] ?? ""));

/**
 * What a file adds to somebody known: empty fields are filled and lists grow; nothing that is there is changed. Another
 * name than the known one is kept in the notes. Null when it adds nothing.
 */
export const fillEmptyFields = (
  contact: Contact,
  person: ImportedPerson,
  takesJob = false,
): ContactEdit | null => {
  const draft = contactDraftOf(person);
  // A job that changed is the only thing that is taken over what is there, and only where it was said to be.
  const edit: ContactEdit = takesJob ? { ...changedJob(contact, draft) } : {};
  for (const field of contactFieldsOf("line", "text", "birthday")) {
    if (contact[field] === null && draft[field] !== null && !(field in edit)) edit[field] = draft[field];
  }
  if (contact.cadence === null && draft.cadence !== null) edit.cadence = draft.cadence;
  const emails = grown(contact.emails, draft.emails, {
    keyOf: ({ address }) => email(address),
    most: limits.methods,
  });
  const phones = grown(contact.phones, draft.phones, {
    keyOf: ({ number }) => phone(number),
    most: limits.methods,
  });
  const links = grown(contact.links, draft.links, { keyOf: ({ url }) => link(url), most: limits.methods });
  const tags = grown(contact.tags, draft.tags, { keyOf: foldText, most: limits.tags });
  const otherName = saysNothingNew(contact, draft.name) ? "" : describeOtherName(draft.name);
  const notes = notesWith(contact.notes, [otherName, ...otherTexts(contact, draft), draft.notes]);
  if (emails) edit.emails = emails;
  if (phones) edit.phones = phones;
  if (links) edit.links = links;
  if (tags) edit.tags = tags;
  if (notes !== null) edit.notes = notes;
  return Object.keys(edit).length > 0 ? edit : null;
};
