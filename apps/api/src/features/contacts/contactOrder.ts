import type { ContactSort } from "@followthrough/contract";
import { type RawBuilder, type SqlBool, sql } from "kysely";

interface Order {
  readonly by: RawBuilder<string>;
  readonly descending: boolean;
}

const byName: Order = { by: sql`c."sortName"`, descending: false };

// Each has an index; those that are not a plain column are written there in these very words (migration people_list).
const orders: Readonly<Record<ContactSort, Order>> = {
  name: byName,
  // With words in it, the list is put in order by `contactsByMatch`.
  match: byName,
  newest: { by: sql`c."createdAt"`, descending: true },
  met: { by: sql`COALESCE(c."metOn", '0000-00-00')`, descending: true },
  "last-conversation": { by: sql`COALESCE(c."lastConversationOn", '0000-00-00')`, descending: true },
  "next-step": { by: sql`COALESCE(c."nextFollowUpOn", '9999-12-31')`, descending: false },
  organization: {
    by: sql`(CASE WHEN c."organization" IS NULL THEN '2' ELSE '1' || LOWER(c."organization") END || '|' || c."sortName")`,
    descending: false,
  },
};

/** What a list goes by, ties by id; who lacks it comes last, or first where the list is reversed. */
export const contactOrder = (sort: ContactSort, reversed: boolean) => {
  const order = orders[sort];
  const descending = order.descending !== reversed;
  const way = descending ? sql`desc` : sql`asc`;
  return {
    by: order.by,
    inOrder: sql<string>`${order.by} ${way}, c."id" ${way}`,
    // The bound on the first alone says nothing new, but SQLite finds its place in an index of expressions by it only.
    after: (value: RawBuilder<string>, id: RawBuilder<string>): RawBuilder<SqlBool> =>
      descending
        ? sql`${order.by} <= ${value} AND (${order.by}, c."id") < (${value}, ${id})`
        : sql`${order.by} >= ${value} AND (${order.by}, c."id") > (${value}, ${id})`,
  };
};
