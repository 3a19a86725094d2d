import type { CalendarDay } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { addDays } from "@followthrough/domain";

interface Counts {
  overdue: number;
  today: number;
  upcoming: number;
}

/** Open steps until a week from today. */
export const countDue = async (tx: Tx, accountId: string, today: CalendarDay): Promise<Counts> => {
  const [row] = await tx.rows<{ [K in keyof Counts]: number | null }>(Prisma.sql`
    SELECT SUM(CASE WHEN f."dueOn" < ${today} THEN 1 ELSE 0 END) AS "overdue",
      SUM(CASE WHEN f."dueOn" = ${today} THEN 1 ELSE 0 END) AS "today",
      SUM(CASE WHEN f."dueOn" > ${today} THEN 1 ELSE 0 END) AS "upcoming"
    FROM "FollowUp" f
    JOIN "Contact" c ON c."accountId" = f."accountId" AND c."id" = f."contactId" AND c."deletedAt" IS NULL
    WHERE f."accountId" = ${accountId} AND f."state" = 'open' AND f."deletedAt" IS NULL AND f."dueOn" <= ${addDays(today, 7)}`);
  return { overdue: row?.overdue ?? 0, today: row?.today ?? 0, upcoming: row?.upcoming ?? 0 };
};

/** The people who are not archived, and the referrals that ask for something: where they are followed up, or thanks are owed. */
export const countShown = async (
  tx: Tx,
  accountId: string,
): Promise<{ contacts: number; referrals: number }> => {
  const [row] = await tx.rows<{ contacts: number; referrals: number }>(Prisma.sql`
    SELECT
      (SELECT COUNT(*) FROM "Contact" c WHERE c."accountId" = ${accountId} AND c."deletedAt" IS NULL AND c."archivedAt" IS NULL) AS "contacts",
      (SELECT COUNT(*) FROM "Referral" r
        JOIN "Contact" a ON a."accountId" = r."accountId" AND a."id" = r."referrerId" AND a."deletedAt" IS NULL
        JOIN "Contact" b ON b."accountId" = r."accountId" AND b."id" = r."referredId" AND b."deletedAt" IS NULL
        WHERE r."accountId" = ${accountId} AND r."deletedAt" IS NULL AND (r."state" IN ('heard', 'reached-out', 'talked') OR r."thankedOn" IS NULL)) AS "referrals"`);
  return { contacts: row?.contacts ?? 0, referrals: row?.referrals ?? 0 };
};
