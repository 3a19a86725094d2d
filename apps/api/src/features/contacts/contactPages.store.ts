import type { CalendarDay, ContactSort } from "@followthrough/contract";
import type { Prisma, Tx } from "@followthrough/db";
import { sql } from "kysely";
import { encodeCursor } from "../../http/cursor";
import { type Given, statement } from "../../sql/statement";
import { type ContactSelection, contactConditions } from "./contactConditions.store";
import { cursorAt, isByMatch } from "./contactMatches.store";
import { contactOrder } from "./contactOrder";

interface Query extends ContactSelection {
  sort: ContactSort;
  reversed: boolean;
  limit: number;
}

const selectCount = statement((db, { fitting }: Given<{ fitting: Prisma.Sql }>) =>
  db
    .selectFrom("Contact as c")
    .where(fitting)
    .select((eb) => eb.fn.countAll<number>().as("count")),
);

const countOf = async (tx: Tx, accountId: string, fitting: Prisma.Sql): Promise<number> => {
  const [row] = await selectCount(tx, accountId, { fitting });
  return row?.count ?? 0;
};

/** The last one of each page. */
const selectLasts = statement(
  (
    db,
    { fitting, limit }: Given<{ fitting: Prisma.Sql; limit: number }>,
    { sort, reversed }: { readonly sort: ContactSort; readonly reversed: boolean },
  ) => {
    const { by, inOrder } = contactOrder(sort, reversed);
    return db
      .selectFrom(
        db
          .selectFrom("Contact as c")
          .where(fitting)
          .select(["c.id", by.as("value"), sql<number>`row_number() over (order by ${inOrder})`.as("n")])
          .as("k"),
      )
      .where(sql<number>`k."n" % ${limit}`, "=", 0)
      .select(["k.value", "k.id", "k.n"]);
  },
);

/** How many people a list has, and the cursors by which any page of it is read without those before. */
export const listContactPages = async (tx: Tx, accountId: string, query: Query, today: CalendarDay) => {
  const { sort, reversed, limit } = query;
  const { fitting } = await contactConditions(tx, accountId, query, today);
  const total = await countOf(tx, accountId, fitting);
  const everyone = await countOf(tx, accountId, (await contactConditions(tx, accountId, {}, today)).fitting);
  if (isByMatch(query)) {
    const pages = Array.from({ length: Math.max(Math.ceil(total / limit) - 1, 0) }, (_, at) => at + 1);
    return { total, everyone, cursors: [null, ...pages.map((at) => cursorAt(at * limit))] };
  }
  const lasts = await selectLasts(tx, accountId, { fitting, limit }, { sort, reversed });
  const begun = lasts
    .toSorted((a, b) => a.n - b.n)
    .filter(({ n }) => n < total)
    .map(({ value, id }): string | null => encodeCursor([value, id]));
  return { total, everyone, cursors: [null, ...begun] };
};
