import type { CapturedPerson, Contact, ContactEdit } from "@followthrough/contract";
import { newId } from "../../newId";
import { mustHaveContacts, updateContact } from "../contacts/contacts.store";
import { insertContacts } from "../contacts/insertContacts.store";
import { matchKey } from "../contacts/matchKey";
import { findWholeContacts, toContact } from "../contacts/wholeContact.store";
import type { CaptureUnit } from "./captureUnit";
import type { PersonBefore } from "./captureBefore";

const one = <T>(value: T | null): T[] => (value === null ? [] : [value]);

const draftOf = (person: CapturedPerson, eventId: string | null) => ({
  name: person.name,
  preferredName: null,
  organization: person.organization,
  title: person.title,
  place: null,
  emails: one(person.email).map((address) => ({ address, label: null })),
  phones: one(person.phone).map((number) => ({ number, label: null })),
  links: one(person.link).map((url) => ({ url, label: matchKey("link", url) === null ? null : "LinkedIn" })),
  tags: [],
  metOn: person.metOn,
  metAtEventId: person.metOn === null ? null : eventId,
  howWeMet: null,
  notes: "",
});

/** Contact methods of one kind per person. */
const mostWays = 50;

/** The list with the one given behind it, unless it is there already, however it is written; undefined where nothing is added. */
const withOne = <T>(
  there: readonly T[],
  [given]: readonly T[],
  keyOf: (entry: T) => string,
): T[] | undefined =>
  given === undefined || there.length >= mostWays || there.some((entry) => keyOf(entry) === keyOf(given))
    ? undefined
    : [...there, given];

const keyed = (kind: "email" | "phone" | "link", value: string): string =>
  matchKey(kind, value) ?? value.trim();

/** What is given and empty so far; nothing that is there is overwritten. */
const fillsIn = (known: Contact, person: CapturedPerson, eventId: string | null): ContactEdit => {
  const draft = draftOf(person, eventId);
  const isFirstMeeting = known.metOn === null && draft.metOn !== null;
  const emails = withOne(known.emails, draft.emails, ({ address }) => keyed("email", address));
  const phones = withOne(known.phones, draft.phones, ({ number }) => keyed("phone", number));
  const links = withOne(known.links, draft.links, ({ url }) => keyed("link", url));
  return {
    ...(known.organization === null && draft.organization ? { organization: draft.organization } : {}),
    ...(known.title === null && draft.title ? { title: draft.title } : {}),
    ...(emails ? { emails } : {}),
    ...(phones ? { phones } : {}),
    ...(links ? { links } : {}),
    ...(isFirstMeeting ? { metOn: draft.metOn, metAtEventId: draft.metAtEventId } : {}),
  };
};

const beforeOf = (known: Contact, edit: ContactEdit): ContactEdit => ({
  ...(edit.organization === undefined ? {} : { organization: known.organization }),
  ...(edit.title === undefined ? {} : { title: known.title }),
  ...(edit.emails ? { emails: known.emails } : {}),
  ...(edit.phones ? { phones: known.phones } : {}),
  ...(edit.links ? { links: known.links } : {}),
  ...(edit.metOn === undefined ? {} : { metOn: known.metOn, metAtEventId: known.metAtEvent?.id ?? null }),
});

export interface CapturedOne {
  readonly id: string;
  readonly isNew: boolean;
}

/** Adds the new people and fills in the known ones; returns them in the order given, and how the known ones were. Throws `not_found`. */
export const saveCapturedPeople = async (
  { tx, accountId, batchId, now }: CaptureUnit,
  people: readonly CapturedPerson[],
  eventId: string | null,
): Promise<{ who: CapturedOne[]; before: PersonBefore[] }> => {
  const who = people.map(({ contactId }) => ({ id: contactId ?? newId(), isNew: contactId === null }));
  await insertContacts(
    tx,
    { accountId, batchId, now },
    people.flatMap((person, index) => {
      const made = who[index];
      return made?.isNew ? [{ id: made.id, draft: draftOf(person, eventId) }] : [];
    }),
  );
  const knownIds = people.flatMap(({ contactId }) => contactId ?? []);
  await mustHaveContacts(tx, accountId, knownIds);
  const found = await findWholeContacts(tx, accountId, knownIds);
  const contacts = new Map(found.map((contact) => [contact.id, toContact(contact)]));
  const before: PersonBefore[] = [];
  for (const person of people) {
    const known = contacts.get(person.contactId ?? "");
    if (!known) continue;
    const edit = fillsIn(known, person, eventId);
    if (Object.keys(edit).length === 0) continue;
    const change = { edit, version: known.version };
    const origin = { source: "capture", batchId } as const;
    const { version } = await updateContact(tx, accountId, known.id, change, now, origin);
    before.push({ id: known.id, versionAfter: version, fields: beforeOf(known, edit) });
  }
  return { who, before };
};
