import type { TrashItem, TrashKind } from "@followthrough/contract";
import { formatPair, nobody } from "./trashWords";
import { type Db, Prisma, type Tx } from "@followthrough/db";
import { undoableUntil } from "@followthrough/domain";
import { decodeCursor, page } from "../../http/cursor";
import { keyTable } from "../../sql/keyTable";
import { partSize } from "../../sql/partSize";
import { type RowsToDelete, deletePermanently } from "./deletePermanently.store";

const tableOf = {
  contact: "Contact",
  conversation: "Conversation",
  "follow-up": "FollowUp",
  referral: "Referral",
  introduction: "Introduction",
  event: "Event",
  opportunity: "Opportunity",
} as const satisfies Record<TrashKind, keyof RowsToDelete>;

interface Row {
  kind: TrashKind;
  id: string;
  title: string;
  line: string | null;
  waitsFor: string | null;
  deletedAt: string;
}

const personOf = (column: string): Prisma.Sql =>
  Prisma.sql`JOIN "Contact" c ON c."accountId" = t."accountId" AND c."id" = t.${Prisma.raw(column)}`;

/** Stands between the names of two people, and in no name. */
const betweenNames = "\n";

/** Everything deleted, each kind with its own words. What belongs to somebody in the trash waits for them, and says so. */
const deleted = (tx: Tx, accountId: string): Prisma.Sql => {
  const people = Prisma.sql`(SELECT ${
    tx.dialect === "sqlite"
      ? Prisma.sql`group_concat(p."name", ', ' ORDER BY p."sortName", p."id")`
      : Prisma.sql`string_agg(p."name", ', ' ORDER BY p."sortName", p."id")`
  } FROM "ConversationContact" cc JOIN "Contact" p ON p."accountId" = cc."accountId" AND p."id" = cc."contactId"
    WHERE cc."accountId" = t."accountId" AND cc."conversationId" = t."id")`;
  const gone = Prisma.sql`CASE WHEN c."deletedAt" IS NULL THEN '' ELSE c."name" END`;
  const inTrash = Prisma.sql`WHERE t."accountId" = ${accountId} AND t."deletedAt" IS NOT NULL`;
  return Prisma.sql`
    SELECT 'contact' AS "kind", t."id", t."name" AS "title", t."organization" AS "line", '' AS "waitsFor", t."deletedAt"
    FROM "Contact" t ${inTrash} AND t."mergedIntoId" IS NULL
    UNION ALL
    SELECT 'conversation', t."id", ${people}, t."heldOn", '', t."deletedAt" FROM "Conversation" t ${inTrash}
    UNION ALL
    SELECT 'follow-up', t."id", t."what", c."name", ${gone}, t."deletedAt" FROM "FollowUp" t LEFT ${personOf('"contactId"')} ${inTrash}
    UNION ALL
    SELECT 'referral', t."id", a."name" || ' → ' || c."name", t."reason",
      CASE WHEN a."deletedAt" IS NOT NULL THEN a."name" ELSE ${gone} END, t."deletedAt"
    FROM "Referral" t ${personOf('"referredId"')}
    JOIN "Contact" a ON a."accountId" = t."accountId" AND a."id" = t."referrerId" ${inTrash}
    UNION ALL
    SELECT 'introduction', t."id", a."name" || ${betweenNames} || c."name", t."reason",
      CASE WHEN a."deletedAt" IS NOT NULL THEN a."name" ELSE ${gone} END, t."deletedAt"
    FROM "Introduction" t ${personOf('"contactBId"')}
    JOIN "Contact" a ON a."accountId" = t."accountId" AND a."id" = t."contactAId" ${inTrash}
    UNION ALL
    SELECT 'event', t."id", t."name", t."startsOn", '', t."deletedAt" FROM "Event" t ${inTrash}
    UNION ALL
    SELECT 'opportunity', t."id", t."title", c."name", ${gone}, t."deletedAt" FROM "Opportunity" t ${personOf('"contactId"')} ${inTrash}`;
};

/** A page of the trash, the latest first: all that is there, what is kept for longer than thirty days too. */
export const listTrash = async (
  tx: Tx,
  accountId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: TrashItem[]; nextCursor: string | null; total: number }> => {
  const after = decodeCursor(cursor);
  const further = after
    ? Prisma.sql`WHERE (d."deletedAt" < ${after[0]} OR (d."deletedAt" = ${after[0]} AND d."id" < ${after[1]}))`
    : Prisma.empty;
  const found = await tx.rows<Row>(Prisma.sql`
    SELECT d."kind", d."id", d."title", d."line", d."waitsFor", d."deletedAt" FROM (${deleted(tx, accountId)}) d
    ${further} ORDER BY d."deletedAt" DESC, d."id" DESC LIMIT ${limit + 1}`);
  const { rows, nextCursor } = page(found, limit, (row) => [row.deletedAt, row.id]);
  return {
    items: rows.map((row) => ({
      ...row,
      title: row.title === "" || row.title === null ? nobody : formatPair(row.title.split(betweenNames)),
      line: row.line ?? "",
      waitsFor: row.waitsFor ?? "",
      goneAt: undoableUntil(row.deletedAt),
    })),
    nextCursor,
    total: cursor === undefined && nextCursor === null ? rows.length : await countTrash(tx, accountId),
  };
};

/** Which rows, and how many of a kind at most. */
interface Which {
  readonly where: (kind: TrashKind) => Prisma.Sql;
  readonly atMost: number;
}

const idsIn = async (
  tx: Tx,
  accountId: string,
  kind: TrashKind,
  { where, atMost }: Which,
): Promise<string[]> => {
  const rows = await tx.rows<{ id: string }>(Prisma.sql`
    SELECT t."id" FROM ${Prisma.raw(`"${tableOf[kind]}"`)} t WHERE t."accountId" = ${accountId} AND t."deletedAt" IS NOT NULL AND ${where(kind)}
    ORDER BY t."id" LIMIT ${atMost}`);
  return rows.map(({ id }) => id);
};

const doomedBy = async (tx: Tx, accountId: string, which: Which): Promise<RowsToDelete> => ({
  Contact: await idsIn(tx, accountId, "contact", which),
  Conversation: await idsIn(tx, accountId, "conversation", which),
  FollowUp: await idsIn(tx, accountId, "follow-up", which),
  Referral: await idsIn(tx, accountId, "referral", which),
  Introduction: await idsIn(tx, accountId, "introduction", which),
  Event: await idsIn(tx, accountId, "event", which),
  Opportunity: await idsIn(tx, accountId, "opportunity", which),
});

/** Deletes for good what is named and in the trash. Returns how many there were. */
export const removeItems = async (
  tx: Tx,
  accountId: string,
  items: readonly { kind: TrashKind; id: string }[],
): Promise<number> =>
  deletePermanently(
    tx,
    accountId,
    await doomedBy(tx, accountId, {
      atMost: items.length,
      where: (kind) => {
        const ids = items.filter((item) => item.kind === kind).map(({ id }) => id);
        const unmerged = kind === "contact" ? Prisma.sql`AND t."mergedIntoId" IS NULL` : Prisma.empty;
        return Prisma.sql`t."id" IN (SELECT k."key" FROM ${keyTable(tx, ids)} k) ${unmerged}`;
      },
    }),
  );

/** Whether anything of an account was deleted before an instant. */
export const hasDeletedBefore = async (tx: Tx, accountId: string, before: string): Promise<boolean> => {
  const where = () => Prisma.sql`t."deletedAt" < ${before}`;
  const some = await doomedBy(tx, accountId, { where, atMost: 1 });
  return Object.values(some).some((ids) => ids.length > 0);
};

/** How many things are in the trash. */
export const countTrash = async (tx: Tx, accountId: string): Promise<number> => {
  const [found] = await tx.rows<{ count: number }>(
    Prisma.sql`SELECT COUNT(*) AS "count" FROM (${deleted(tx, accountId)}) d`,
  );
  return Number(found?.count ?? 0);
};

/**
 * Deletes for good what was deleted before an instant, a few a transaction; of those merged into somebody, whose
 * merge may yet be undone, only with `mergedToo`. `withFirst` is done in the transaction of the first that go. Returns how many
 * there were.
 */
export const removeDeletedBefore = async (
  db: Db,
  accountId: string,
  {
    before,
    mergedToo,
    withFirst,
  }: { before: string; mergedToo: boolean; withFirst?: (tx: Tx) => Promise<void> },
): Promise<number> => {
  const unmerged = mergedToo ? Prisma.empty : Prisma.sql`AND t."mergedIntoId" IS NULL`;
  const where: Which["where"] = (kind) =>
    Prisma.sql`t."deletedAt" < ${before} ${kind === "contact" ? unmerged : Prisma.empty}`;
  const size = partSize(db, { first: 50, atMost: 1_000 });
  let removed = 0;
  for (;;) {
    const some = await db.transaction(accountId, (tx) =>
      size.run(async (atMost) => {
        const gone = await deletePermanently(tx, accountId, await doomedBy(tx, accountId, { where, atMost }));
        if (removed === 0 && gone > 0) await withFirst?.(tx);
        return gone;
      }),
    );
    removed += some;
    if (some === 0) return removed;
  }
};
