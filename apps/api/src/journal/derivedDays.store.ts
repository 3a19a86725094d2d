import { Prisma, type Tx, currentAct } from "@followthrough/db";
import { keyTable } from "../sql/keyTable";
import { yieldToEventLoop } from "../threads/runCooperatively";

/** Whether a conversation `v` was one: a note is words about people nobody talked with, and counts as no contact. */
export const isConversation = Prisma.sql`v."channel" <> 'note'`;

/** Brings the days these contacts sum up in line with what there is: next follow-up, last conversation, first touch after meeting. */
export const refreshContacts = async (
  tx: Tx,
  accountId: string,
  contactIds: readonly string[],
): Promise<void> => {
  if (contactIds.length === 0) return;
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Contact" SET
      "nextFollowUpOn" = (
        SELECT MIN(f."dueOn") FROM "FollowUp" f
        WHERE f."accountId" = "Contact"."accountId" AND f."contactId" = "Contact"."id" AND f."state" = 'open' AND f."deletedAt" IS NULL),
      "lastConversationOn" = (
        SELECT MAX(cc."heldOn") FROM "ConversationContact" cc
        JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId"
        WHERE cc."accountId" = "Contact"."accountId" AND cc."contactId" = "Contact"."id" AND v."deletedAt" IS NULL AND ${isConversation}),
      "firstTouchOn" = (
        SELECT MIN(t."on") FROM (
          SELECT cc."heldOn" AS "on", CASE WHEN v."channel" = 'in-person' THEN 1 ELSE 0 END AS "meeting"
          FROM "ConversationContact" cc
          JOIN "Conversation" v ON v."accountId" = cc."accountId" AND v."id" = cc."conversationId"
          WHERE cc."accountId" = "Contact"."accountId" AND cc."contactId" = "Contact"."id" AND v."deletedAt" IS NULL AND ${isConversation}
          UNION ALL
          SELECT f."closedOn", 0 FROM "FollowUp" f
          WHERE f."accountId" = "Contact"."accountId" AND f."contactId" = "Contact"."id" AND f."state" = 'done' AND f."deletedAt" IS NULL
        ) t
        WHERE "Contact"."metOn" IS NOT NULL
          AND (t."on" > "Contact"."metOn" OR (t."on" = "Contact"."metOn" AND t."meeting" = 0)))
    WHERE "accountId" = ${accountId} AND "id" IN (SELECT k."key" FROM ${keyTable(tx, contactIds)} k)`);
};

/** Few enough that others get their turn in between. */
const contactsPerStatement = 500;
const changesPerStatement = 2_000;

interface Touched {
  /** Up to where the journal of the act was read. */
  readonly seq: number;
  readonly contactIds: readonly string[];
}

/** Whom the next of an act's changes touch: whose steps, conversations, day of meeting or place in the trash. */
const touchedNext = async (
  tx: Tx,
  accountId: string,
  actSeq: number,
  after: number,
): Promise<Touched | null> => {
  const isSqlite = tx.dialect === "sqlite";
  const was = (column: string): Prisma.Sql =>
    isSqlite
      ? Prisma.sql`json_extract(h."before", ${`$.${column}`})`
      : Prisma.sql`(h."before"::jsonb->>${column}::text)`;
  const differs = (column: string): Prisma.Sql =>
    Prisma.sql`COALESCE(${was(column)}, '') <> COALESCE(c.${Prisma.raw(`"${column}"`)}, '')`;
  const firstOfKey = isSqlite
    ? Prisma.sql`substr(h."rowKey", 1, instr(h."rowKey", ' ') - 1)`
    : Prisma.sql`split_part(h."rowKey", ' ', 1)`;
  const rows = await tx.rows<{ seq: number; contactId: string | null }>(Prisma.sql`
    WITH h AS (
      SELECT j."accountId", j."seq", j."tableName", j."rowKey", j."contactId", j."before" FROM "Change" j
      WHERE j."accountId" = ${accountId} AND j."actSeq" = ${actSeq} AND j."seq" > ${after} ORDER BY j."seq" LIMIT ${changesPerStatement})
    SELECT h."seq", h."contactId" FROM h WHERE h."tableName" = 'FollowUp'
    UNION ALL SELECT h."seq", f."contactId" FROM h
      JOIN "FollowUp" f ON f."accountId" = h."accountId" AND f."id" = h."rowKey" WHERE h."tableName" = 'FollowUp'
    UNION ALL SELECT h."seq", ${firstOfKey} FROM h WHERE h."tableName" = 'ConversationContact'
    UNION ALL SELECT h."seq", cc."contactId" FROM h
      JOIN "ConversationContact" cc ON cc."accountId" = h."accountId" AND cc."conversationId" = h."rowKey" WHERE h."tableName" = 'Conversation'
    UNION ALL SELECT h."seq", c."id" FROM h
      JOIN "Contact" c ON c."accountId" = h."accountId" AND c."id" = h."rowKey"
      WHERE h."tableName" = 'Contact' AND h."before" IS NOT NULL AND (${differs("metOn")} OR ${differs("deletedAt")})
    UNION ALL SELECT MAX(h."seq"), NULL FROM h`);
  // Too many, with all who took part in conversations, to be arguments of one call.
  const seq = rows.reduce((most, row) => Math.max(most, row.seq ?? 0), 0);
  return seq === 0 ? null : { seq, contactIds: rows.flatMap(({ contactId }) => contactId ?? []) };
};

/**
 * Brings the days that contacts sum up in line with what was changed since `firstAct`, the first of the transaction under
 * way, each contact once. Done at the end of every transaction, so no store has to think of it; an act that answers with such
 * a day does it, for itself alone, before it reads.
 */
export const refreshTouchedContacts = async (tx: Tx, accountId: string, firstAct?: number): Promise<void> => {
  const acts = await tx.rows<{ seq: number }>(
    Prisma.sql`SELECT a."seq" FROM "Act" a WHERE a."accountId" = ${accountId} AND a."seq" >= ${firstAct ?? currentAct(tx)} ORDER BY a."seq"`,
  );
  const touched = new Set<string>();
  for (const act of acts)
    for (let after = 0; ;) {
      const next = await touchedNext(tx, accountId, act.seq, after);
      if (next === null) break;
      for (const id of next.contactIds) touched.add(id);
      after = next.seq;
    }
  const ids = [...touched];
  for (let at = 0; at < ids.length; at += contactsPerStatement) {
    if (at > 0) await yieldToEventLoop();
    await refreshContacts(tx, accountId, ids.slice(at, at + contactsPerStatement));
  }
};
