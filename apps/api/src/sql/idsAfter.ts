import { Prisma, type Tx } from "@followthrough/db";

/**
 * The next ids of an account's rows, at most `atMost`, in the order of their ids and beginning behind `after` ("" for the
 * first): how long work goes through a table part by part, whatever is written meanwhile. Rows in the trash are among them.
 */
export const idsAfter = async (
  tx: Tx,
  table: "Contact" | "Conversation" | "Event",
  { accountId, after, atMost }: { accountId: string; after: string; atMost: number },
): Promise<string[]> => {
  const rows = await tx.rows<{ id: string }>(Prisma.sql`
    SELECT t."id" FROM ${Prisma.raw(`"${table}"`)} t WHERE t."accountId" = ${accountId} AND t."id" > ${after}
    ORDER BY t."id" LIMIT ${atMost}`);
  return rows.map(({ id }) => id);
};
