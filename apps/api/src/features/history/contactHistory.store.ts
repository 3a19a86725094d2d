import { ChangeSource, type ContactChange, ContactChangeKind } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { todayIn } from "@followthrough/domain";
import type { SignedIn } from "../../http/account";
import { decodeCursor, page } from "../../http/cursor";
import { notFound } from "../../http/problem";
import { storedChanges } from "./contactChanges.store";

interface Row {
  id: string;
  changedAt: string;
  kind: string;
  source: string;
  changes: string;
  fileName: string | null;
}

/**
 * Everything recorded of a contact, and first of all that it was created, which its own row and its batch tell: an import
 * of ten thousand writes nothing for it, and who was here before there was a history has that beginning too.
 */
const historyOf = (accountId: string, contactId: string) => Prisma.sql`
  SELECT h."id", h."changedAt", h."kind", h."source", h."changes", h."batchId" FROM "ContactChange" h
  WHERE h."accountId" = ${accountId} AND h."contactId" = ${contactId}
  UNION ALL
  SELECT c."id", c."createdAt", 'created', COALESCE(b."kind", 'edit'), '[]', c."batchId" FROM "Contact" c
  LEFT JOIN "Batch" b ON b."accountId" = c."accountId" AND b."id" = c."batchId"
  WHERE c."accountId" = ${accountId} AND c."id" = ${contactId}`;

const sourceOf = (text: string): ChangeSource => ChangeSource.safeParse(text).data ?? "edit";

/** What changed on a contact, the latest first, also on one in the trash. Throws `not_found`. */
export const listContactChanges = async (
  tx: Tx,
  account: SignedIn,
  contactId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ changes: ContactChange[]; nextCursor: string | null }> => {
  const accountId = account.id;
  const contact = await tx.contact.findFirst({ where: { accountId, id: contactId }, select: { id: true } });
  if (!contact) throw notFound("person");
  const after = decodeCursor(cursor);
  const rows = await tx.rows<Row>(Prisma.sql`
    SELECT h."id", h."changedAt", h."kind", h."source", h."changes",
      (SELECT i."fileName" FROM "Import" i WHERE i."accountId" = ${accountId} AND i."batchId" = h."batchId" LIMIT 1) AS "fileName"
    FROM (${historyOf(accountId, contactId)}) h
    ${after ? Prisma.sql`WHERE (h."changedAt", h."id") < (${after[0]}, ${after[1]})` : Prisma.empty}
    ORDER BY h."changedAt" DESC, h."id" DESC LIMIT ${limit + 1}`);
  const { rows: shown, nextCursor } = page(rows, limit, ({ changedAt, id }) => [changedAt, id]);
  return {
    changes: shown.map(({ kind, source, changes, ...row }) => ({
      ...row,
      changedOn: todayIn(account.timeZone, row.changedAt),
      kind: ContactChangeKind.parse(kind),
      source: sourceOf(source),
      changes: storedChanges(changes),
    })),
    nextCursor,
  };
};
