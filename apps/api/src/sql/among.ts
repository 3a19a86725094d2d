import { Prisma, type Tx } from "@followthrough/db";
import { keys } from "./keys";

/** The contact `c` is one of these, whatever their number. */
export const among = (tx: Tx, ids: readonly string[]): Prisma.Sql =>
  ids.length > 0 ? Prisma.sql`c."id" IN (SELECT k."key" FROM ${keys(tx, ids)} k)` : Prisma.sql`1 = 0`;
