import { Cadence, type Contact } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { textColumns, textsOf } from "../../sql/contactColumns";
import { dayOrNull } from "../../sql/storedDay";
import { type Given, type Reader, type RowOf, statement } from "../../sql/statement";
import { readJsonRows, rowsAsJson } from "../../sql/jsonRows";
import type { MethodKind } from "./matchKey";

/** Where a contact's photo is, changing when the contact does so that a browser may keep it. */
export const photoUrl = (id: string, has: boolean): string | null =>
  has ? `/api/contacts/${id}/photo` : null;

/** Contacts not in the trash, each with all that belongs to it, in one statement. */
const wholeContacts = (db: Reader) =>
  db
    .selectFrom("Contact as c")
    .leftJoin("Event as e", (on) => on.onRef("e.id", "=", "c.metAtEventId"))
    .leftJoin("ContactPhoto as p", (on) => on.onRef("p.contactId", "=", "c.id"))
    .select(textColumns)
    .select((eb) => [
      "c.id",
      "c.version",
      "c.cadenceEvery",
      "c.cadenceUnit",
      "c.starredAt",
      "c.archivedAt",
      "c.nextFollowUpOn",
      "c.lastConversationOn",
      "c.createdAt",
      "c.updatedAt",
      "e.id as eventId",
      "e.name as eventName",
      "p.contactId as photo",
      rowsAsJson(
        db,
        ["kind", "value", "label"],
        eb
          .selectFrom("ContactMethod as m")
          .whereRef("m.contactId", "=", "c.id")
          .select((one) => [one.ref("m.kind").$castTo<MethodKind>().as("kind"), "m.value", "m.label"])
          .orderBy("m.position")
          .orderBy("m.id"),
      ).as("methods"),
      rowsAsJson(
        db,
        ["tag"],
        eb
          .selectFrom("ContactTag as t")
          .whereRef("t.contactId", "=", "c.id")
          .select("t.tag")
          .orderBy("t.tag"),
      ).as("tags"),
    ]);

const selectOne = statement((db, { id }: Given<{ id: string }>) => wholeContacts(db).where("c.id", "=", id));

const selectSeveral = statement((db, { ids }: Given<{ ids: readonly string[] }>) =>
  wholeContacts(db).where("c.id", "in", ids.list),
);

const toWhole = ({ methods, tags, ...row }: RowOf<typeof selectOne>) => ({
  ...row,
  methods: readJsonRows(methods),
  tags: readJsonRows(tags),
});

type WholeContact = ReturnType<typeof toWhole>;

/** A contact with all that belongs to it; null where there is none or it is in the trash. */
export const findWholeContact = async (
  tx: Tx,
  accountId: string,
  id: string,
): Promise<WholeContact | null> => {
  const [row] = await selectOne(tx, accountId, { id });
  return row ? toWhole(row) : null;
};

/** As `findWholeContact`, for several; those that are not there are left out. */
export const findWholeContacts = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
): Promise<WholeContact[]> =>
  ids.length > 0 ? (await selectSeveral(tx, accountId, { ids })).map(toWhole) : [];

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
