import type { ContactSort } from "@followthrough/contract";
import { Prisma } from "@followthrough/db";

interface Order {
  readonly by: Prisma.Sql;
  readonly descending: boolean;
}

// Each has an index; those that are not a plain column are written there in these very words (migration people_list).
const orders: Readonly<Record<ContactSort, Order>> = {
  name: { by: Prisma.sql`c."sortName"`, descending: false },
  newest: { by: Prisma.sql`c."createdAt"`, descending: true },
  met: { by: Prisma.sql`COALESCE(c."metOn", '0000-00-00')`, descending: true },
  "last-conversation": { by: Prisma.sql`COALESCE(c."lastConversationOn", '0000-00-00')`, descending: true },
  "next-step": { by: Prisma.sql`COALESCE(c."nextFollowUpOn", '9999-12-31')`, descending: false },
  organization: {
    by: Prisma.sql`(CASE WHEN c."organization" IS NULL THEN '2' ELSE '1' || LOWER(c."organization") END || '|' || c."sortName")`,
    descending: false,
  },
};

/** What a list goes by, ties by id; who lacks it comes last, or first where the list is reversed. */
export const contactOrder = (sort: ContactSort, reversed: boolean) => {
  const order = orders[sort];
  const descending = order.descending !== reversed;
  const way = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return {
    by: order.by,
    inOrder: Prisma.sql`${order.by} ${way}, c."id" ${way}`,
    // The bound on the first alone says nothing new, but SQLite finds its place in an index of expressions by it only.
    after: ([value, id]: readonly [string, string]): Prisma.Sql =>
      descending
        ? Prisma.sql`${order.by} <= ${value} AND (${order.by}, c."id") < (${value}, ${id})`
        : Prisma.sql`${order.by} >= ${value} AND (${order.by}, c."id") > (${value}, ${id})`,
  };
};
