import type { CalendarDay, Selection } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { notFound } from "../../http/problem";
import { isContactIn } from "../../sql/isContactIn";
import { contactConditions } from "../contacts/contactConditions.store";

/**
 * The contacts an act is about, by name. Those named must all be there, as everywhere: throws `not_found`. Those a
 * filter finds are whoever it finds now.
 */
export const selectedIds = async (
  tx: Tx,
  accountId: string,
  selection: Selection,
  today: CalendarDay,
): Promise<string[]> => {
  const named = "ids" in selection ? [...new Set(selection.ids)] : null;
  const which =
    "ids" in selection
      ? Prisma.sql`c."accountId" = ${accountId} AND c."deletedAt" IS NULL AND ${isContactIn(tx, selection.ids)}`
      : (await contactConditions(tx, accountId, selection.filter, today)).which;
  const rows = await tx.rows<{ id: string }>(
    Prisma.sql`SELECT c."id" FROM "Contact" c WHERE ${which} ORDER BY c."sortName", c."id"`,
  );
  if (named && rows.length !== named.length) throw notFound("person");
  const left = new Set("ids" in selection ? [] : selection.except);
  return rows.map(({ id }) => id).filter((id) => !left.has(id));
};
