import type { Contact, ContactDraft, ContactEdit } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { changesBetween, foldText } from "@followthrough/domain";
import { omitUndefined } from "../../http/omitUndefined";
import { changedBeside, columnsBeside } from "../../sql/contactColumns";
import { changedElsewhere, mustBeAsShown, notFound } from "../../http/problem";
import { newId } from "../../newId";
import { type Origin, editOrigin, recordChange } from "../history/contactChanges.store";
import { type MethodKind, matchKey } from "./matchKey";
import { personNotFound } from "./personNotFound.store";
import { findWholeContact, toContact } from "./wholeContact.store";
import { refreshTouchedDays } from "../../journal/derivedDays.store";

/** `e164` where it is known already: to read a number takes longer than all the rest of a row. */
export type Methods = Pick<ContactDraft, "emails" | "links"> & {
  phones: (ContactDraft["phones"][number] & { e164?: string | undefined })[];
};

/** One contact that is not in the trash. Throws `not_found`. */
export const readContact = async (tx: Tx, accountId: string, id: string): Promise<Contact> => {
  const contact = await findWholeContact(tx, accountId, id);
  if (!contact) throw await personNotFound(tx, accountId, id);
  return toContact(contact);
};

/** Throws `not_found` unless each of these is a contact of the account that is not in the trash. */
export const mustHaveContacts = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<void> => {
  const distinct = [...new Set(ids)];
  const found = await tx.contact.count({ where: { accountId, id: { in: distinct }, deletedAt: null } });
  if (found !== distinct.length) throw notFound("person");
};

/** Throws `not_found` unless the event, if one is named, is the account's and not in the trash. */
export const mustHaveEvent = async (
  tx: Tx,
  accountId: string,
  id: string | null | undefined,
): Promise<void> => {
  if (!id) return;
  const event = await tx.event.findFirst({ where: { accountId, id, deletedAt: null }, select: { id: true } });
  if (!event) throw notFound("event");
};

interface Way {
  kind: MethodKind;
  value: string;
  label: string | null;
  e164?: string | undefined;
}

/** The ways to reach a contact as rows, with what tells each apart. */
export const methodRows = (accountId: string, contactId: string, { emails, phones, links }: Methods) =>
  [
    ...emails.map(({ address, label }) => ({ kind: "email" as const, value: address, label })),
    ...phones.map(({ number, label, e164 }) => ({ kind: "phone" as const, value: number, label, e164 })),
    ...links.map(({ url, label }) => ({ kind: "link" as const, value: url, label })),
  ].map(({ e164, ...method }: Way, position) => ({
    accountId,
    contactId,
    id: newId(),
    ...method,
    matchKey: e164 ?? matchKey(method.kind, method.value),
    position,
  }));

/** Tags that are written alike but for accents and case are one. */
export const distinctTags = (tags: readonly string[]): string[] => [
  ...new Map(tags.map((tag) => [foldText(tag), tag])).values(),
];

/** Adds a contact and returns its id. */
export const insertContact = async (
  tx: Tx,
  accountId: string,
  draft: ContactDraft,
  now: string,
  batchId: string | null = null,
): Promise<string> => {
  await mustHaveEvent(tx, accountId, draft.metAtEventId);
  const id = newId();
  const { emails, phones, links, tags, cadence, starred, ...fields } = draft;
  await tx.contact.create({
    data: {
      accountId,
      id,
      ...fields,
      ...columnsBeside(draft),
      cadenceEvery: cadence?.every ?? null,
      cadenceUnit: cadence?.unit ?? null,
      starredAt: starred ? now : null,
      batchId,
      createdAt: now,
      updatedAt: now,
    },
  });
  const methods = methodRows(accountId, id, { emails, phones, links });
  if (methods.length > 0) await tx.contactMethod.createMany({ data: methods });
  const kept = distinctTags(tags);
  if (kept.length > 0)
    await tx.contactTag.createMany({ data: kept.map((tag) => ({ accountId, contactId: id, tag })) });
  return id;
};

const replaceMethods = async (
  tx: Tx,
  accountId: string,
  contact: Contact,
  edit: ContactEdit,
): Promise<void> => {
  if (!edit.emails && !edit.phones && !edit.links) return;
  await tx.contactMethod.deleteMany({ where: { accountId, contactId: contact.id } });
  const methods = methodRows(accountId, contact.id, {
    emails: edit.emails ?? contact.emails,
    phones: edit.phones ?? contact.phones,
    links: edit.links ?? contact.links,
  });
  if (methods.length > 0) await tx.contactMethod.createMany({ data: methods });
};

const replaceTags = async (
  tx: Tx,
  accountId: string,
  contactId: string,
  tags: readonly string[] | undefined,
): Promise<void> => {
  if (!tags) return;
  await tx.contactTag.deleteMany({ where: { accountId, contactId } });
  await tx.contactTag.createMany({ data: distinctTags(tags).map((tag) => ({ accountId, contactId, tag })) });
};

/**
 * Changes a contact made from `version` and notes what changed and by what. Throws `not_found`, or `changed_elsewhere`
 * with the contact as it is now.
 */
export const updateContact = async (
  tx: Tx,
  accountId: string,
  id: string,
  { edit, version }: { edit: ContactEdit; version: number },
  now: string,
  origin: Origin = editOrigin,
): Promise<Contact> => {
  const contact = await readContact(tx, accountId, id);
  mustBeAsShown(contact, version);
  await mustHaveEvent(tx, accountId, edit.metAtEventId);
  const {
    emails: _emails,
    phones: _phones,
    links: _links,
    tags,
    cadence,
    starred,
    archived,
    ...fields
  } = edit;
  const { count } = await tx.contact.updateMany({
    where: { accountId, id, version },
    data: {
      ...omitUndefined(fields),
      ...changedBeside(fields),
      ...(cadence === undefined
        ? {}
        : { cadenceEvery: cadence?.every ?? null, cadenceUnit: cadence?.unit ?? null }),
      ...(starred === undefined ? {} : { starredAt: starred ? now : null }),
      ...(archived === undefined ? {} : { archivedAt: archived ? now : null }),
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  if (count === 0) throw changedElsewhere(await readContact(tx, accountId, id));
  await replaceMethods(tx, accountId, contact, edit);
  await replaceTags(tx, accountId, id, tags);
  const changed = await readContact(tx, accountId, id);
  const changes = changesBetween(contact, changed);
  if (changes.length > 0)
    await recordChange(tx, accountId, { contactId: id, kind: "edited", ...origin, changes }, now);
  return changed;
};

export const trashContact = async (tx: Tx, accountId: string, id: string, now: string): Promise<void> => {
  const { count } = await tx.contact.updateMany({
    where: { accountId, id, deletedAt: null },
    data: { deletedAt: now },
  });
  if (count === 0) throw notFound("person");
  await recordChange(tx, accountId, { contactId: id, kind: "deleted", ...editOrigin }, now);
};

export const untrashContact = async (
  tx: Tx,
  accountId: string,
  id: string,
  now: string,
): Promise<Contact> => {
  const { count } = await tx.contact.updateMany({
    where: { accountId, id, deletedAt: { not: null }, mergedIntoId: null },
    data: { deletedAt: null },
  });
  if (count === 0) throw notFound("person");
  await refreshTouchedDays(tx, accountId);
  await recordChange(tx, accountId, { contactId: id, kind: "restored", ...editOrigin }, now);
  return readContact(tx, accountId, id);
};

/** The photo of somebody who is not in the trash. Throws `not_found`. */
export const readPhoto = async (tx: Tx, accountId: string, contactId: string) => {
  const photo = await tx.contactPhoto.findFirst({
    where: { accountId, contactId, contact: { deletedAt: null } },
  });
  if (!photo) throw notFound("photo");
  return photo;
};
