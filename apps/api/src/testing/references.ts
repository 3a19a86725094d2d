import { Prisma, type Tx } from "@followthrough/db";

/** One column of a reference of the database: of several, each has a row. */
export interface Reference {
  /** What tells references apart. */
  readonly key: string;
  readonly child: string;
  readonly parent: string;
  readonly from: string;
  readonly to: string;
  /** The child goes with its parent: it belongs to it. */
  readonly belongs: boolean;
}

interface Row extends Omit<Reference, "belongs"> {
  readonly belongs: boolean | number | bigint;
}

/** Every reference there is, as the database itself has them. */
export const references = async (tx: Tx): Promise<Reference[]> => {
  const rows = await (tx.dialect === "sqlite"
    ? tx.rows<Row>(Prisma.sql`
        SELECT m."name" || ' ' || f."id" AS "key", m."name" AS "child", f."table" AS "parent", f."from", f."to",
          f."on_delete" = 'CASCADE' AS "belongs"
        FROM sqlite_master m JOIN pragma_foreign_key_list(m."name") f WHERE m."type" = 'table' ORDER BY 1, f."seq"`)
    : tx.rows<Row>(Prisma.sql`
        SELECT c.conname::text AS "key", child.relname::text AS "child", parent.relname::text AS "parent",
          a.attname::text AS "from", b.attname::text AS "to", c.confdeltype = 'c' AS "belongs"
        FROM pg_constraint c
        JOIN pg_class child ON child.oid = c.conrelid
        JOIN pg_class parent ON parent.oid = c.confrelid
        CROSS JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY AS k(f, t, n)
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.f
        JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = k.t
        WHERE c.contype = 'f' ORDER BY 1, k.n`));
  return rows.map((row) => ({ ...row, belongs: Boolean(row.belongs) }));
};
