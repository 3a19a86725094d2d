import { type Dialect, Prisma, type Tx } from "@followthrough/db";
import { type AliasedRawBuilder, type RawBuilder, sql } from "kysely";

/** A list of texts as a table of one column, `key`, by one bound value whatever their number. */
export const keyTable = (tx: Tx, texts: readonly string[]): Prisma.Sql =>
  tx.dialect === "sqlite"
    ? Prisma.sql`(SELECT j."value" AS "key" FROM json_each(${JSON.stringify(texts)}) j)`
    : Prisma.sql`(SELECT j."value" AS "key" FROM json_array_elements_text(${JSON.stringify(texts)}::json) j("value"))`;

/** The same within a statement, where it is called `k`. */
export const keys = (
  { dialect }: { readonly dialect: Dialect },
  { json }: { readonly json: RawBuilder<string> },
): AliasedRawBuilder<{ key: string }, "k"> =>
  (dialect === "sqlite"
    ? sql<{ key: string }>`(select j."value" as "key" from json_each(${json}) j)`
    : sql<{
        key: string;
      }>`(select j."value" as "key" from json_array_elements_text(${json}::json) j("value"))`
  ).as("k");
