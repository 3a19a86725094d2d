import { Cadence, type Contact, type StoredTexts } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { textColumns, textsOf } from "../../sql/contactColumns";
import { dayOrNull } from "../../sql/storedDay";
import { jsonRows } from "../../sql/jsonRows";
import type { MethodKind } from "./matchKey";

/** Where a contact's photo is, changing when the contact does so that a browser may keep it. */
export const photoUrl = (id: string, has: boolean): string | null =>
  has ? `/api/contacts/${id}/photo` : null;

interface WholeContact extends StoredTexts {
  id: string;
  version: number;
  cadenceEvery: number | null;
  cadenceUnit: string | null;
  starredAt: string | null;
  archivedAt: string | null;
  nextFollowUpOn: string | null;
  lastConversationOn: string | null;
  createdAt: string;
  updatedAt: string;
  eventId: string | null;
  eventName: string | null;
  photo: string | null;
  methods: readonly { kind: MethodKind; value: string; label: string | null }[];
  tags: readonly { tag: string }[];
}

type WholeRow = Omit<WholeContact, "methods" | "tags"> & { methods: string; tags: string };

/** The contacts of `which`, not in the trash, each with all that belongs to it, in one statement. */
const wholeContacts = async (tx: Tx, accountId: string, which: Prisma.Sql): Promise<WholeContact[]> => {
  const methods = Prisma.sql`
    SELECT m."kind", m."value", m."label" FROM "ContactMethod" m
    WHERE m."accountId" = c."accountId" AND m."contactId" = c."id" ORDER BY m."position", m."id"`;
  const tags = Prisma.sql`
    SELECT t."tag" FROM "ContactTag" t WHERE t."accountId" = c."accountId" AND t."contactId" = c."id" ORDER BY t."tag"`;
  const rows = await tx.rows<WholeRow>(Prisma.sql`
    SELECT c."id", c."version", ${textColumns}, c."cadenceEvery", c."cadenceUnit", c."starredAt", c."archivedAt",
      c."nextFollowUpOn", c."lastConversationOn", c."createdAt", c."updatedAt", e."id" AS "eventId", e."name" AS "eventName", p."contactId" AS "photo",
      ${jsonRows(tx, ["kind", "value", "label"], methods)} AS "methods", ${jsonRows(tx, ["tag"], tags)} AS "tags"
    FROM "Contact" c
    LEFT JOIN "Event" e ON e."accountId" = c."accountId" AND e."id" = c."metAtEventId" AND e."deletedAt" IS NULL
    LEFT JOIN "ContactPhoto" p ON p."accountId" = c."accountId" AND p."contactId" = c."id"
    WHERE c."accountId" = ${accountId} AND ${which} AND c."deletedAt" IS NULL`);
  return rows.map((row) => ({
    ...row,
    methods: JSON.parse(row.methods) as WholeContact["methods"],
    tags: JSON.parse(row.tags) as WholeContact["tags"],
  }));
};

/** A contact with all that belongs to it; null where there is none or it is in the trash. */
export const findWholeContact = async (
  tx: Tx,
  accountId: string,
  id: string,
): Promise<WholeContact | null> => {
  const [contact] = await wholeContacts(tx, accountId, Prisma.sql`c."id" = ${id}`);
  return contact ?? null;
};

/** As `findWholeContact`, for several; those that are not there are left out. */
export const findWholeContacts = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
): Promise<WholeContact[]> =>
  ids.length > 0 ? wholeContacts(tx, accountId, Prisma.sql`c."id" IN (${Prisma.join([...ids])})`) : [];

const methodsOf = (contact: WholeContact, kind: MethodKind) =>
  contact.methods.filter((method) => method.kind === kind);

/** The contact as the contract has it. */
export const toContact = (contact: WholeContact): Contact => ({
  id: contact.id,
  version: contact.version,
  ...textsOf(contact),
  emails: methodsOf(contact, "email").map(({ value, label }) => ({ address: value, label })),
  phones: methodsOf(contact, "phone").map(({ value, label }) => ({ number: value, label })),
  links: methodsOf(contact, "link").map(({ value, label }) => ({ url: value, label })),
  tags: contact.tags.map(({ tag }) => tag),
  metAtEvent:
    contact.eventId !== null && contact.eventName !== null
      ? { id: contact.eventId, name: contact.eventName }
      : null,
  cadence:
    contact.cadenceEvery !== null && contact.cadenceUnit !== null
      ? Cadence.parse({ every: contact.cadenceEvery, unit: contact.cadenceUnit })
      : null,
  starred: contact.starredAt !== null,
  archived: contact.archivedAt !== null,
  photoUrl: photoUrl(contact.id, contact.photo !== null),
  nextFollowUpOn: dayOrNull(contact.nextFollowUpOn),
  lastConversationOn: dayOrNull(contact.lastConversationOn),
  createdAt: contact.createdAt,
  updatedAt: contact.updatedAt,
});
