import { type Dialect, Prisma, type Tx } from "@followthrough/db";
import { type AliasedRawBuilder, type RawBuilder, sql } from "kysely";

/** Pairs as a table of two columns, `key` and `value`, by one bound value whatever their number. */
export const pairTable = (tx: Tx, all: readonly (readonly [string, string])[]): Prisma.Sql =>
  tx.dialect === "sqlite"
    ? Prisma.sql`(SELECT j."value" ->> 0 AS "key", j."value" ->> 1 AS "value" FROM json_each(${JSON.stringify(all)}) j)`
    : Prisma.sql`(SELECT j."value" ->> 0 AS "key", j."value" ->> 1 AS "value" FROM json_array_elements(${JSON.stringify(all)}::json) j("value"))`;

/** The same within a statement, given as JSON, where it is called `k`. */
export const pairs = (
  { dialect }: { readonly dialect: Dialect },
  json: RawBuilder<string>,
): AliasedRawBuilder<{ key: string; value: string }, "k"> =>
  (dialect === "sqlite"
    ? sql<{
        key: string;
        value: string;
      }>`(select j."value" ->> 0 as "key", j."value" ->> 1 as "value" from json_each(${json}) j)`
    : sql<{
        key: string;
        value: string;
      }>`(select j."value" ->> 0 as "key", j."value" ->> 1 as "value" from json_array_elements(${json}::json) j("value"))`
  ).as("k");
