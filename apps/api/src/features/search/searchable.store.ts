import { Prisma, type Tx } from "@followthrough/db";
import { jsonRows } from "../../sql/jsonRows";
import { keyTable } from "../../sql/keyTable";

type Method = { kind: string; value: string; matchKey: string | null };

export interface ContactToIndex {
  id: string;
  name: string;
  sortName: string;
  preferredName: string | null;
  organization: string | null;
  title: string | null;
  place: string | null;
  howWeMet: string | null;
  notes: string;
  starredAt: string | null;
  methods: Method[];
  tags: { tag: string }[];
}

type StoredContact = Omit<ContactToIndex, "methods" | "tags"> & { methods: string; tags: string };

/** The contacts of these ids that are not in the trash, with all that they are found by. */
export const contactsToIndex = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
): Promise<ContactToIndex[]> => {
  const methods = Prisma.sql`
    SELECT m."kind", m."value", m."matchKey" FROM "ContactMethod" m
    WHERE m."accountId" = c."accountId" AND m."contactId" = c."id" ORDER BY m."position", m."id"`;
  const tags = Prisma.sql`
    SELECT t."tag" FROM "ContactTag" t WHERE t."accountId" = c."accountId" AND t."contactId" = c."id" ORDER BY t."tag"`;
  const rows = await tx.rows<StoredContact>(Prisma.sql`
    SELECT c."id", c."name", c."sortName", c."preferredName", c."organization", c."title", c."place", c."howWeMet", c."notes", c."starredAt",
      ${jsonRows(tx, ["kind", "value", "matchKey"], methods)} AS "methods", ${jsonRows(tx, ["tag"], tags)} AS "tags"
    FROM ${keyTable(tx, ids)} k CROSS JOIN "Contact" c
    WHERE c."accountId" = ${accountId} AND c."id" = k."key" AND c."deletedAt" IS NULL`);
  return rows.map((row) => ({
    ...row,
    methods: JSON.parse(row.methods) as Method[],
    tags: JSON.parse(row.tags) as { tag: string }[],
  }));
};

export const conversationsToIndex = (tx: Tx, accountId: string, ids: readonly string[]) =>
  tx.rows<{ id: string; notes: string }>(Prisma.sql`
    SELECT v."id", v."notes" FROM ${keyTable(tx, ids)} k CROSS JOIN "Conversation" v
    WHERE v."accountId" = ${accountId} AND v."id" = k."key" AND v."deletedAt" IS NULL`);

export const eventsToIndex = (tx: Tx, accountId: string, ids: readonly string[]) =>
  tx.rows<{ id: string; name: string; place: string | null; notes: string }>(Prisma.sql`
    SELECT e."id", e."name", e."place", e."notes" FROM ${keyTable(tx, ids)} k CROSS JOIN "Event" e
    WHERE e."accountId" = ${accountId} AND e."id" = k."key" AND e."deletedAt" IS NULL`);
