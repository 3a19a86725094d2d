import { type JournaledTableName, Prisma, type Tx } from "@followthrough/db";

/** A row that an act changed: the row it was before, as the journal has it. */
interface Changed {
  readonly rowKey: string;
  readonly before: string;
}

/** The number of the act that made a row. Null when that is more than thirty days ago, and for what was restored from an archive. */
export const actThatInserted = async (
  tx: Tx,
  accountId: string,
  table: JournaledTableName,
  rowKey: string,
): Promise<number | null> => {
  const [made] = await tx.rows<{ actSeq: number }>(Prisma.sql`
    SELECT j."actSeq" FROM "Change" j
    WHERE j."accountId" = ${accountId} AND j."rowKey" = ${rowKey} AND j."tableName" = ${table} AND j."before" IS NULL
    ORDER BY j."seq" DESC LIMIT 1`);
  return made?.actSeq ?? null;
};

/** The number of the act that changed a row last, before the one under way. Null as above. */
export const lastActOn = async (
  tx: Tx,
  accountId: string,
  table: JournaledTableName,
  rowKey: string,
): Promise<number | null> => {
  const [last] = await tx.rows<{ actSeq: number }>(Prisma.sql`
    SELECT j."actSeq" FROM "Change" j
    WHERE j."accountId" = ${accountId} AND j."rowKey" = ${rowKey} AND j."tableName" = ${table}
    ORDER BY j."seq" DESC LIMIT 1`);
  return last?.actSeq ?? null;
};

/** Whether an act changed rows of a table, or a certain row of it. */
export const actChangedTable = async (
  tx: Tx,
  accountId: string,
  actSeq: number,
  table: JournaledTableName,
  rowKey?: string,
): Promise<boolean> =>
  (
    await tx.rows(Prisma.sql`
      SELECT 1 FROM "Change" j
      WHERE j."accountId" = ${accountId} AND j."actSeq" = ${actSeq} AND j."tableName" = ${table}
        ${rowKey === undefined ? Prisma.empty : Prisma.sql`AND j."rowKey" = ${rowKey}`} LIMIT 1`)
  ).length > 0;

/** The keys of the rows of a table that an act made. */
export const rowsMadeBy = async (
  tx: Tx,
  accountId: string,
  actSeq: number,
  table: JournaledTableName,
): Promise<string[]> => {
  const rows = await tx.rows<{ rowKey: string }>(Prisma.sql`
    SELECT j."rowKey" FROM "Change" j
    WHERE j."accountId" = ${accountId} AND j."actSeq" = ${actSeq} AND j."tableName" = ${table} AND j."before" IS NULL
    ORDER BY j."seq"`);
  return rows.map(({ rowKey }) => rowKey);
};

/** The rows of a table that an act found there and changed, and that are still as it left them. */
export const rowsUnchangedSince = (
  tx: Tx,
  accountId: string,
  actSeq: number,
  table: JournaledTableName,
): Promise<Changed[]> =>
  tx.rows<Changed>(Prisma.sql`
    SELECT j."rowKey", j."before" FROM "Change" j
    WHERE j."accountId" = ${accountId} AND j."actSeq" = ${actSeq} AND j."tableName" = ${table} AND j."before" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Change" o WHERE o."accountId" = j."accountId" AND o."rowKey" = j."rowKey"
        AND o."tableName" = j."tableName" AND ((o."actSeq" = j."actSeq" AND o."seq" < j."seq") OR (o."actSeq" <> j."actSeq" AND o."seq" > j."seq")))
    ORDER BY j."seq"`);

/**
 * The rows of a table that the acts on one row of another changed, each as it was before the first of them; without those that some
 * other act has changed since.
 */
export const rowsMovedBy = async (
  tx: Tx,
  accountId: string,
  [by, rowKey]: readonly [JournaledTableName, string],
  table: JournaledTableName,
): Promise<Changed[]> => {
  const acts = Prisma.sql`(SELECT a."actSeq" FROM "Change" a
    WHERE a."accountId" = ${accountId} AND a."rowKey" = ${rowKey} AND a."tableName" = ${by})`;
  const rows = await tx.rows<Changed>(Prisma.sql`
    SELECT j."rowKey", j."before" FROM "Change" j
    WHERE j."accountId" = ${accountId} AND j."actSeq" IN ${acts} AND j."tableName" = ${table} AND j."before" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Change" o WHERE o."accountId" = j."accountId" AND o."rowKey" = j."rowKey"
        AND o."tableName" = j."tableName" AND o."seq" > j."seq" AND o."actSeq" NOT IN ${acts})
    ORDER BY j."seq"`);
  return [...new Map(rows.toReversed().map((row) => [row.rowKey, row])).values()];
};

/** Changes looked at when it is asked what a column was before; further back it is not asked. */
const mostChanges = 200;

/** A row before each of its changes, the latest first, and the act of each; null where it was new. */
export const changesOf = (
  tx: Tx,
  accountId: string,
  table: JournaledTableName,
  rowKey: string,
): Promise<{ before: string | null; actSeq: number }[]> =>
  tx.rows<{ before: string | null; actSeq: number }>(Prisma.sql`
    SELECT j."before", j."actSeq" FROM "Change" j
    WHERE j."accountId" = ${accountId} AND j."rowKey" = ${rowKey} AND j."tableName" = ${table}
    ORDER BY j."seq" DESC LIMIT ${mostChanges}`);
