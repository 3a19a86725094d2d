import { type RawBuilder, type SqlBool, sql } from "kysely";

/**
 * Rows that come after a cursor in an order from the latest on, ties by the second column. Compared as one pair, by which
 * both databases find the place in an index.
 */
export const isBefore = (
  [column, value]: readonly [column: string, value: RawBuilder<string>],
  [tie, tieValue]: readonly [column: string, value: RawBuilder<string>],
): RawBuilder<SqlBool> => sql`(${sql.ref(column)}, ${sql.ref(tie)}) < (${value}, ${tieValue})`;
