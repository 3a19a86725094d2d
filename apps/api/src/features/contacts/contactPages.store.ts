import type { CalendarDay, ContactSort } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { encodeCursor } from "../../http/cursor";
import { type ContactSelection, contactConditions } from "./contactConditions.store";
import { contactOrder } from "./contactOrder";

interface Query extends ContactSelection {
  sort: ContactSort;
  reversed: boolean;
  limit: number;
}

const countOf = async (tx: Tx, which: Prisma.Sql): Promise<number> => {
  const [row] = await tx.rows<{ count: number }>(
    Prisma.sql`SELECT COUNT(*) AS "count" FROM "Contact" c WHERE ${which}`,
  );
  return Number(row?.count ?? 0);
};

/** How many people a list has, and the cursors by which any page of it is read without those before. */
export const listContactPages = async (tx: Tx, accountId: string, query: Query, today: CalendarDay) => {
  const { by, inOrder } = contactOrder(query.sort, query.reversed);
  const { which } = await contactConditions(tx, accountId, query, today);
  const total = await countOf(tx, which);
  const everyone = await countOf(tx, (await contactConditions(tx, accountId, {}, today)).which);
  const lasts = await tx.rows<{ value: string; id: string; n: number }>(Prisma.sql`
    SELECT k."value", k."id", k."n" FROM (
      SELECT ${by} AS "value", c."id" AS "id", ROW_NUMBER() OVER (ORDER BY ${inOrder}) AS "n"
      FROM "Contact" c WHERE ${which}) k
    WHERE k."n" % ${query.limit} = 0`);
  const begun = lasts
    .toSorted((a, b) => Number(a.n) - Number(b.n))
    .filter(({ n }) => Number(n) < total)
    .map(({ value, id }): string | null => encodeCursor([value, id]));
  return { total, everyone, cursors: [null, ...begun] };
};
