import { Prisma, type Tx } from "@followthrough/db";

/** Pairs as a table of two columns, `key` and `value`, by one bound value whatever their number. */
export const pairTable = (tx: Tx, all: readonly (readonly [string, string])[]): Prisma.Sql =>
  tx.dialect === "sqlite"
    ? Prisma.sql`(SELECT j."value" ->> 0 AS "key", j."value" ->> 1 AS "value" FROM json_each(${JSON.stringify(all)}) j)`
    : Prisma.sql`(SELECT j."value" ->> 0 AS "key", j."value" ->> 1 AS "value" FROM json_array_elements(${JSON.stringify(all)}::json) j("value"))`;
