import { Prisma, type Tx } from "@followthrough/db";
import { textColumns } from "../../sql/contactColumns";
import { type Given, statement } from "../../sql/statement";
import { type JsonRows, jsonRows, readJsonRows, rowsAsJson } from "../../sql/jsonRows";
import { keyTable, keys } from "../../sql/keyTable";
import { searchedTexts } from "./searchedTexts";
import { conversationIndexHint } from "./conversationIndexHint";

export interface ContactTexts {
  id: string;
  name: string;
  /** Title and organisation on one line. */
  work: string;
  /** All it is found by other than name and notes, as written, in the order in which a line is chosen. */
  texts: string[];
  notes: string;
  starred: boolean;
  on: string | null;
}

type Ids = Given<{ ids: readonly string[] }>;

const selectContacts = statement((db, { ids }: Ids) =>
  db
    .selectFrom(keys(db, ids))
    .crossJoin("Contact as c")
    .whereRef("c.id", "=", "k.key")
    .select(textColumns)
    .select((eb) => [
      "c.id",
      "c.starredAt",
      eb.fn.coalesce("c.lastConversationOn", "c.metOn").as("on"),
      rowsAsJson(
        db,
        ["value"],
        eb
          .selectFrom("ContactMethod as m")
          .whereRef("m.contactId", "=", "c.id")
          .select("m.value")
          .orderBy("m.position")
          .orderBy("m.id"),
      ).as("methods"),
      rowsAsJson(
        db,
        ["value"],
        eb
          .selectFrom("ContactTag as t")
          .whereRef("t.contactId", "=", "c.id")
          .select("t.tag as value")
          .orderBy("t.tag"),
      ).as("tags"),
    ]),
);

const valuesOf = (rows: JsonRows<{ value: string }>): string[] =>
  readJsonRows(rows).map(({ value }) => value);

/** What the contacts of these ids may have been found in. */
export const contactTexts = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
): Promise<ContactTexts[]> => {
  const rows = await selectContacts(tx, accountId, { ids });
  return rows.map((row) => {
    const work = [row.title, row.organization].filter(Boolean).join(", ");
    const parts = [row.preferredName ?? "", work, row.place ?? "", valuesOf(row.tags).join(", ")];
    return {
      id: row.id,
      name: row.name,
      work,
      texts: [...parts, ...valuesOf(row.methods), ...searchedTexts({ ...row, notes: "" })].filter(Boolean),
      notes: row.notes,
      starred: row.starredAt !== null,
      on: row.on,
    };
  });
};

export interface ConversationTexts {
  id: string;
  notes: string;
  on: string;
  people: { id: string; name: string }[];
}

export const conversationTexts = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
): Promise<ConversationTexts[]> => {
  const people = Prisma.sql`
    SELECT c."id", c."name" FROM "ConversationContact" cc ${conversationIndexHint(tx)} CROSS JOIN "Contact" c
    WHERE cc."accountId" = v."accountId" AND cc."conversationId" = v."id"
      AND c."accountId" = cc."accountId" AND c."id" = cc."contactId" AND c."deletedAt" IS NULL ORDER BY c."sortName", c."id"`;
  const rows = await tx.rows<Omit<ConversationTexts, "people"> & { people: string }>(Prisma.sql`
    SELECT v."id", v."notes", v."heldOn" AS "on", ${jsonRows(tx, ["id", "name"], people)} AS "people"
    FROM ${keyTable(tx, ids)} k CROSS JOIN "Conversation" v
    WHERE v."accountId" = ${accountId} AND v."id" = k."key" AND v."deletedAt" IS NULL`);
  return rows.map((row) => ({ ...row, people: JSON.parse(row.people) as ConversationTexts["people"] }));
};

const selectEvents = statement((db, { ids }: Ids) =>
  db
    .selectFrom(keys(db, ids))
    .crossJoin("Event as e")
    .whereRef("e.id", "=", "k.key")
    .select(["e.id", "e.name", "e.place", "e.notes", "e.startsOn as on"]),
);

export const eventTexts = (tx: Tx, accountId: string, ids: readonly string[]) =>
  selectEvents(tx, accountId, { ids });
