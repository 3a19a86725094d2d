import { Prisma, type Tx, currentAct } from "@followthrough/db";
import { yieldToEventLoop } from "../threads/runCooperatively";

const changesPerStatement = 500;

/** Whose derived values an act touched: the days of contacts, and what is found of contacts, conversations and events. */
export interface Touched {
  readonly days: ReadonlySet<string>;
  readonly contact: ReadonlySet<string>;
  readonly conversation: ReadonlySet<string>;
  readonly event: ReadonlySet<string>;
}

interface TouchedRow {
  /** How far the journal was read, in the last row where there may be more; 0 in all others. */
  seq: number;
  kind: keyof Touched;
  id: string | null;
}

/**
 * What the next of an act's changes touch. CROSS JOIN makes SQLite go from the few changes to their rows; by itself it reads
 * a whole table and looks each row up among the changes. A change of somebody's addresses or tags is one of their version, too. */
const touchedNext = (
  tx: Tx,
  accountId: string,
  actSeq: number | Prisma.Sql,
  after: number,
): Promise<TouchedRow[]> => {
  const isSqlite = tx.dialect === "sqlite";
  const was = (column: string): Prisma.Sql =>
    isSqlite
      ? Prisma.sql`CAST(json_extract(h."before", ${`$.${column}`}) AS TEXT)`
      : Prisma.sql`(h."before"::jsonb->>${column}::text)`;
  const differs = (column: string): Prisma.Sql =>
    Prisma.sql`COALESCE(${was(column)}, '') <> COALESCE(CAST(c.${Prisma.raw(`"${column}"`)} AS TEXT), '')`;
  const firstOfKey = isSqlite
    ? Prisma.sql`substr(h."rowKey", 1, instr(h."rowKey", ' ') - 1)`
    : Prisma.sql`split_part(h."rowKey", ' ', 1)`;
  return tx.rows<TouchedRow>(Prisma.sql`
    WITH h AS (
      SELECT j."accountId", j."seq", j."tableName", j."rowKey", j."contactId", j."before" FROM "Change" j
      WHERE j."accountId" = ${accountId} AND j."actSeq" = ${actSeq} AND j."seq" > ${after}
        AND j."tableName" IN ('FollowUp', 'Conversation', 'ConversationContact', 'Contact', 'Event')
      ORDER BY j."seq" LIMIT ${changesPerStatement})
    SELECT 0 AS "seq", 'days' AS "kind", h."contactId" AS "id" FROM h WHERE h."tableName" = 'FollowUp'
    UNION ALL SELECT 0, 'days', f."contactId" FROM h CROSS JOIN "FollowUp" f
      WHERE h."tableName" = 'FollowUp' AND f."accountId" = h."accountId" AND f."id" = h."rowKey"
    UNION ALL SELECT 0, 'days', ${firstOfKey} FROM h WHERE h."tableName" = 'ConversationContact'
    UNION ALL SELECT 0, 'days', cc."contactId" FROM h CROSS JOIN "ConversationContact" cc
      WHERE h."tableName" = 'Conversation' AND cc."accountId" = h."accountId" AND cc."conversationId" = h."rowKey"
    UNION ALL SELECT 0, 'days', c."id" FROM h CROSS JOIN "Contact" c
      WHERE h."tableName" = 'Contact' AND h."before" IS NOT NULL AND c."accountId" = h."accountId" AND c."id" = h."rowKey" AND (${Prisma.join(["metOn", "deletedAt", "cadenceEvery", "cadenceUnit"].map(differs), " OR ")})
    UNION ALL SELECT 0, 'days', c."id" FROM h CROSS JOIN "Contact" c
      WHERE h."tableName" = 'Contact' AND h."before" IS NULL AND c."accountId" = h."accountId" AND c."id" = h."rowKey" AND c."cadenceEvery" IS NOT NULL
    UNION ALL SELECT 0, 'contact', h."rowKey" FROM h
      WHERE h."tableName" = 'Contact' AND (h."before" IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM "SearchDocument" d WHERE d."accountId" = h."accountId" AND d."kind" = 'contact' AND d."refId" = h."rowKey"))
    UNION ALL SELECT 0, 'conversation', h."rowKey" FROM h WHERE h."tableName" = 'Conversation'
    UNION ALL SELECT 0, 'event', h."rowKey" FROM h WHERE h."tableName" = 'Event'
    UNION ALL SELECT CASE WHEN COUNT(*) = ${changesPerStatement} THEN MAX(h."seq") ELSE 0 END, 'days', NULL FROM h`);
};

/** What an act touched; the one under way where none is named. */
export const readTouched = async (tx: Tx, accountId: string, actSeq?: number): Promise<Touched> => {
  const touched = {
    days: new Set<string>(),
    contact: new Set<string>(),
    conversation: new Set<string>(),
    event: new Set<string>(),
  };
  for (let after: number | null = 0; after !== null;) {
    if (after > 0) await yieldToEventLoop();
    const rows: TouchedRow[] = await touchedNext(tx, accountId, actSeq ?? currentAct(tx), after);
    after = null;
    for (const { seq, kind, id } of rows) {
      if (id !== null) touched[kind].add(id);
      if (seq > 0) after = seq;
    }
  }
  return touched;
};
