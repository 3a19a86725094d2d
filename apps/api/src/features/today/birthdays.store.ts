import type { CalendarDay, Today } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { birthdayDaysAhead, comingBirthdays } from "@followthrough/domain";

/** How many are named; the others are counted. */
const mostNamed = 8;

export type Birthdays = Pick<Today, "birthdays" | "moreBirthdays">;

/**
 * Whose birthday is today or within the next seven days, the first first: of people who are neither archived nor in the trash,
 * found by the index on account, trash and key.
 */
export const readBirthdays = async (tx: Tx, accountId: string, today: CalendarDay): Promise<Birthdays> => {
  const coming = new Map(comingBirthdays(today, birthdayDaysAhead).map((one) => [one.key, one]));
  const keys = [...coming.keys()];
  // Those of this year come before those after the turn of the year.
  const rows = await tx.rows<{ id: string; name: string; key: string; total: number | bigint }>(Prisma.sql`
    SELECT c."id", c."name", c."birthdayKey" AS "key", COUNT(*) OVER () AS "total" FROM "Contact" c
    WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL AND c."birthdayKey" IN (${Prisma.join(keys)})
      AND c."archivedAt" IS NULL
    ORDER BY CASE WHEN c."birthdayKey" >= ${keys[0]} THEN 0 ELSE 1 END, c."birthdayKey", c."sortName", c."id" LIMIT ${mostNamed}`);
  return {
    birthdays: rows.flatMap(({ id, name, key }) => {
      const one = coming.get(key);
      return one ? [{ contact: { id, name }, on: one.on, isMoved: one.isMoved }] : [];
    }),
    moreBirthdays: Number(rows[0]?.total ?? 0) - rows.length,
  };
};
