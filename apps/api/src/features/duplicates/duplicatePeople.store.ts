import { Prisma, type Tx } from "@followthrough/db";
import type { PersonKeys } from "@followthrough/domain";

export type DuplicatePerson = PersonKeys & { readonly id: string };

interface Row {
  id: string;
  name: string;
  preferredName: string | null;
  organization: string | null;
}

/** Everybody not in the trash, with what they are recognised by. */
export const readDuplicatePeople = async (tx: Tx, accountId: string): Promise<DuplicatePerson[]> => {
  const rows = await tx.rows<Row>(Prisma.sql`
    SELECT "id", "name", "preferredName", "organization" FROM "Contact"
    WHERE "accountId" = ${accountId} AND "deletedAt" IS NULL`);
  const methods = await tx.rows<{ contactId: string; kind: string; matchKey: string }>(Prisma.sql`
    SELECT "contactId", "kind", "matchKey" FROM "ContactMethod"
    WHERE "accountId" = ${accountId} AND "matchKey" IS NOT NULL`);
  const keys = new Map(
    rows.map(({ id }) => [
      id,
      { email: new Set<string>(), phone: new Set<string>(), link: new Set<string>() },
    ]),
  );
  for (const { contactId, kind, matchKey } of methods)
    if (kind === "email" || kind === "phone" || kind === "link") keys.get(contactId)?.[kind].add(matchKey);
  return rows.map((row) => {
    const of = keys.get(row.id);
    return {
      ...row,
      emails: [...(of?.email ?? [])],
      phones: [...(of?.phone ?? [])],
      linkedIns: [...(of?.link ?? [])],
    };
  });
};

/** Changes whenever anybody's name or addresses do; cheap against finding the pairs. */
export const peopleFingerprint = async (tx: Tx, accountId: string): Promise<string> => {
  const [row] = await tx.rows<{
    count: number;
    last: string | null;
    newest: string | null;
    versions: number | null;
  }>(Prisma.sql`
    SELECT COUNT(*) AS "count", MAX("updatedAt") AS "last", MAX("id") AS "newest", SUM("version") AS "versions" FROM "Contact"
    WHERE "accountId" = ${accountId} AND "deletedAt" IS NULL`);
  return `${row?.count ?? 0} ${row?.last ?? ""} ${row?.newest ?? ""} ${row?.versions ?? 0}`;
};
