import { Prisma, type Tx } from "@followthrough/db";
import { jsonRows } from "../../sql/jsonRows";
import { keyTable } from "../../sql/keyTable";

import { conversationIndexHint } from "./conversationIndexHint";

export interface ContactTexts {
  id: string;
  name: string;
  /** Title and organisation on one line. */
  work: string;
  /** All it is found by other than the name, as written, in the order in which a line is chosen. */
  texts: string[];
  starred: boolean;
  on: string | null;
}

interface Row {
  id: string;
  name: string;
  preferredName: string | null;
  organization: string | null;
  title: string | null;
  place: string | null;
  howWeMet: string | null;
  notes: string;
  starredAt: string | null;
  on: string | null;
  methods: string;
  tags: string;
}

const valuesOf = (json: string): string[] =>
  (JSON.parse(json) as { value: string }[]).map(({ value }) => value);

/** What the contacts of these ids may have been found in. */
export const contactTexts = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
): Promise<ContactTexts[]> => {
  const methods = Prisma.sql`
    SELECT m."value" FROM "ContactMethod" m WHERE m."accountId" = c."accountId" AND m."contactId" = c."id" ORDER BY m."position", m."id"`;
  const tags = Prisma.sql`
    SELECT t."tag" AS "value" FROM "ContactTag" t WHERE t."accountId" = c."accountId" AND t."contactId" = c."id" ORDER BY t."tag"`;
  const rows = await tx.rows<Row>(Prisma.sql`
    SELECT c."id", c."name", c."preferredName", c."organization", c."title", c."place", c."howWeMet", c."notes", c."starredAt",
      COALESCE(c."lastConversationOn", c."metOn") AS "on",
      ${jsonRows(tx, ["value"], methods)} AS "methods", ${jsonRows(tx, ["value"], tags)} AS "tags"
    FROM ${keyTable(tx, ids)} k CROSS JOIN "Contact" c
    WHERE c."accountId" = ${accountId} AND c."id" = k."key" AND c."deletedAt" IS NULL`);
  return rows.map((row) => {
    const work = [row.title, row.organization].filter(Boolean).join(", ");
    const parts = [row.preferredName ?? "", work, row.place ?? "", valuesOf(row.tags).join(", ")];
    return {
      id: row.id,
      name: row.name,
      work,
      texts: [...parts, ...valuesOf(row.methods), row.howWeMet ?? "", row.notes].filter(Boolean),
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

export const eventTexts = (tx: Tx, accountId: string, ids: readonly string[]) =>
  tx.rows<{ id: string; name: string; place: string | null; notes: string; on: string }>(Prisma.sql`
    SELECT e."id", e."name", e."place", e."notes", e."startsOn" AS "on"
    FROM ${keyTable(tx, ids)} k CROSS JOIN "Event" e
    WHERE e."accountId" = ${accountId} AND e."id" = k."key" AND e."deletedAt" IS NULL`);
