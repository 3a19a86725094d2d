import { Prisma, type Tx } from "@followthrough/db";
import { keyTable } from "./keyTable";

/** The contact `c` is one of these, whatever their number. */
export const isContactIn = (tx: Tx, ids: readonly string[]): Prisma.Sql =>
  ids.length > 0 ? Prisma.sql`c."id" IN (SELECT k."key" FROM ${keyTable(tx, ids)} k)` : Prisma.sql`1 = 0`;
