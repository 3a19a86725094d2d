import { Prisma, type Tx } from "@followthrough/db";

/** A list of texts as a table of one column, `key`, by one bound value whatever their number. */
export const keyTable = (tx: Tx, texts: readonly string[]): Prisma.Sql =>
  tx.dialect === "sqlite"
    ? Prisma.sql`(SELECT j."value" AS "key" FROM json_each(${JSON.stringify(texts)}) j)`
    : Prisma.sql`(SELECT j."value" AS "key" FROM json_array_elements_text(${JSON.stringify(texts)}::json) j("value"))`;
