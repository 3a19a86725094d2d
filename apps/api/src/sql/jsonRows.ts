import { Prisma, type Tx } from "@followthrough/db";

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
