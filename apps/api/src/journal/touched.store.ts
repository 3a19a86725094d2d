import { Prisma, type Tx, currentAct } from "@followthrough/db";

const changesPerStatement = 2_000;

/** Whose derived values an act touched: the days of contacts, and what is found of contacts, conversations and events. */
export interface Touched {
  /** When, ISO 8601 UTC. */
  readonly at: string;
  readonly days: ReadonlySet<string>;
  readonly contact: ReadonlySet<string>;
  readonly conversation: ReadonlySet<string>;
  readonly event: ReadonlySet<string>;
}

interface TouchedRow {
  seq: number | null;
  kind: Exclude<keyof Touched, "at">;
  id: string | null;
}

/** What the next of an act's changes touch. A change of somebody's addresses or tags is one of their version, too. */
const touchedNext = (tx: Tx, accountId: string, actSeq: number, after: number): Promise<TouchedRow[]> => {
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
  return tx.rows<TouchedRow>(Prisma.sql`
    WITH h AS (
      SELECT j."accountId", j."seq", j."tableName", j."rowKey", j."contactId", j."before" FROM "Change" j
      WHERE j."accountId" = ${accountId} AND j."actSeq" = ${actSeq} AND j."seq" > ${after} ORDER BY j."seq" LIMIT ${changesPerStatement})
    SELECT h."seq", 'days' AS "kind", h."contactId" AS "id" FROM h WHERE h."tableName" = 'FollowUp'
    UNION ALL SELECT h."seq", 'days', f."contactId" FROM h
      JOIN "FollowUp" f ON f."accountId" = h."accountId" AND f."id" = h."rowKey" WHERE h."tableName" = 'FollowUp'
    UNION ALL SELECT h."seq", 'days', ${firstOfKey} FROM h WHERE h."tableName" = 'ConversationContact'
    UNION ALL SELECT h."seq", 'days', cc."contactId" FROM h
      JOIN "ConversationContact" cc ON cc."accountId" = h."accountId" AND cc."conversationId" = h."rowKey" WHERE h."tableName" = 'Conversation'
    UNION ALL SELECT h."seq", 'days', c."id" FROM h
      JOIN "Contact" c ON c."accountId" = h."accountId" AND c."id" = h."rowKey"
      WHERE h."tableName" = 'Contact' AND h."before" IS NOT NULL AND (${differs("metOn")} OR ${differs("deletedAt")})
    UNION ALL SELECT h."seq", 'contact', h."rowKey" FROM h
      WHERE h."tableName" = 'Contact' AND (h."before" IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM "SearchDocument" d WHERE d."accountId" = h."accountId" AND d."kind" = 'contact' AND d."refId" = h."rowKey"))
    UNION ALL SELECT h."seq", 'conversation', h."rowKey" FROM h WHERE h."tableName" = 'Conversation'
    UNION ALL SELECT h."seq", 'event', h."rowKey" FROM h WHERE h."tableName" = 'Event'
    UNION ALL SELECT MAX(h."seq"), 'days', NULL FROM h`);
};

/** What was touched since `firstAct`, the first of the transaction under way; by the act under way alone where there is none. */
export const readTouched = async (tx: Tx, accountId: string, firstAct?: number): Promise<Touched> => {
  const acts = await tx.rows<{ seq: number; at: string }>(
    Prisma.sql`SELECT a."seq", a."at" FROM "Act" a WHERE a."accountId" = ${accountId} AND a."seq" >= ${firstAct ?? currentAct(tx)} ORDER BY a."seq"`,
  );
  const touched = {
    at: acts.at(-1)?.at ?? "",
    days: new Set<string>(),
    contact: new Set<string>(),
    conversation: new Set<string>(),
    event: new Set<string>(),
  };
  for (const act of acts)
    for (let after: number | null = 0; after !== null;) {
      const rows = await touchedNext(tx, accountId, act.seq, after);
      after = null;
      // Too many, with all who took part in conversations, to be arguments of one call.
      for (const { seq, kind, id } of rows) {
        if (seq !== null) after = Math.max(after ?? 0, seq);
        if (id !== null) touched[kind].add(id);
      }
    }
  return touched;
};
