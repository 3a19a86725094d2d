import { type Dialect, Prisma, type Tx } from "@followthrough/db";
import { type Expression, type RawBuilder, sql } from "kysely";

/**
 * A subquery's rows as one JSON text, so that a record and its lists come back in one statement:
 * `jsonRows(tx, ["kind", "value"], Prisma.sql`SELECT … ORDER BY …`)` is `[{"kind":…,"value":…}, …]` on either database.
 */
export const jsonRows = (tx: Tx, columns: readonly string[], rows: Prisma.Sql): Prisma.Sql => {
  const pairs = Prisma.raw(columns.map((name) => `'${name}', j."${name}"`).join(", "));
  return tx.dialect === "sqlite"
    ? Prisma.sql`(SELECT json_group_array(json_object(${pairs})) FROM (${rows}) j)`
    : Prisma.sql`(SELECT COALESCE(json_agg(json_build_object(${pairs})), '[]')::text FROM (${rows}) j)`;
};

declare const rowsOf: unique symbol;

/** A text that is a JSON list of such rows. */
export type JsonRows<Row> = string & { readonly [rowsOf]?: Row };

/** The same within a statement; `readJsonRows` reads it. */
export const rowsAsJson = <Row, Column extends keyof Row & string>(
  { dialect }: { readonly dialect: Dialect },
  columns: readonly Column[],
  rows: Expression<Row>,
): RawBuilder<JsonRows<Pick<Row, Column>>> => {
  const pairs = sql.join(columns.flatMap((name) => [sql.lit(name), sql.ref(`j.${name}`)]));
  return dialect === "sqlite"
    ? sql`(select json_group_array(json_object(${pairs})) from ${rows} j)`
    : sql`(select coalesce(json_agg(json_build_object(${pairs})), '[]')::text from ${rows} j)`;
};

export const readJsonRows = <Row>(text: JsonRows<Row>): Row[] => JSON.parse(text) as Row[];
