import type { CalendarDay, Selection } from "@followthrough/contract";
import type { Prisma, Tx } from "@followthrough/db";
import { notFound } from "../../http/problem";
import { keys } from "../../sql/keyTable";
import { type Given, statement } from "../../sql/statement";
import { contactConditions } from "../contacts/contactConditions.store";

const selectNamed = statement((db, { ids }: Given<{ ids: readonly string[] }>) =>
  db
    .selectFrom("Contact as c")
    .where("c.id", "in", db.selectFrom(keys(db, ids)).select("k.key"))
    .select("c.id")
    .orderBy("c.sortName")
    .orderBy("c.id"),
);

const selectFound = statement((db, { fitting }: Given<{ fitting: Prisma.Sql }>) =>
  db.selectFrom("Contact as c").where(fitting).select("c.id").orderBy("c.sortName").orderBy("c.id"),
);

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
  if ("ids" in selection) {
    const ids = [...new Set(selection.ids)];
    const rows = await selectNamed(tx, accountId, { ids });
    if (rows.length !== ids.length) throw notFound("person");
    return rows.map(({ id }) => id);
  }
  const { fitting } = await contactConditions(tx, accountId, selection.filter, today);
  const rows = await selectFound(tx, accountId, { fitting });
  const left = new Set<string>(selection.except);
  return rows.map(({ id }) => id).filter((id) => !left.has(id));
};
