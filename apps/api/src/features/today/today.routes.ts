import { type CalendarDay, type TodayRow, routes } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import { addDays, hourIn, minutesFor } from "@followthrough/domain";
import { type Implementation, reading } from "../../http/implement";
import { readLoops } from "./loops.store";
import { readMomentum } from "./momentum.store";
import { readTodayRows } from "./todayRows.store";

interface Counts {
  overdue: number;
  today: number;
  upcoming: number;
}

const countDue = async (tx: Tx, accountId: string, today: CalendarDay): Promise<Counts> => {
  const [row] = await tx.rows<{ [K in keyof Counts]: number | null }>(Prisma.sql`
    SELECT SUM(CASE WHEN f."dueOn" < ${today} THEN 1 ELSE 0 END) AS "overdue",
      SUM(CASE WHEN f."dueOn" = ${today} THEN 1 ELSE 0 END) AS "today",
      SUM(CASE WHEN f."dueOn" > ${today} THEN 1 ELSE 0 END) AS "upcoming"
    FROM "FollowUp" f
    JOIN "Contact" c ON c."accountId" = f."accountId" AND c."id" = f."contactId" AND c."deletedAt" IS NULL
    WHERE f."accountId" = ${accountId} AND f."state" = 'open' AND f."deletedAt" IS NULL AND f."dueOn" <= ${addDays(today, 7)}`);
  return { overdue: row?.overdue ?? 0, today: row?.today ?? 0, upcoming: row?.upcoming ?? 0 };
};

const partOfDay = (hour: number): "morning" | "afternoon" | "evening" =>
  hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";

const isIn =
  (...groups: TodayRow["followUp"]["group"][]) =>
  ({ followUp }: TodayRow) =>
    groups.includes(followUp.group);

export const todayRoutes: Implementation[] = [
  reading(routes.readToday, async (tx, { account, today, now }) => {
    const [rows, counts, loops, momentum] = await Promise.all([
      readTodayRows(tx, account, { today, now }),
      countDue(tx, account.id, today),
      readLoops(tx, account, { today, now }),
      readMomentum(tx, account.id, today),
    ]);
    const due = rows.filter(isIn("overdue", "today"));
    return {
      today,
      partOfDay: partOfDay(hourIn(account.timeZone, new Date(now))),
      counts: { ...counts, loops: loops.length },
      minutes: minutesFor(due.map(({ followUp }) => followUp.action)),
      overdue: rows.filter(isIn("overdue")),
      dueToday: rows.filter(isIn("today")),
      upcoming: rows.filter(isIn("tomorrow", "this-week")),
      loops: loops.slice(0, 50),
      momentum,
    };
  }),
  reading(routes.listOpenLoops, async (tx, { account, today, now }) => ({
    loops: await readLoops(tx, account, { today, now, withNews: true }),
  })),
  reading(routes.readCounts, async (tx, { account, today }) => {
    const { overdue, today: dueToday } = await countDue(tx, account.id, today);
    const [row] = await tx.rows<{ contacts: number; referrals: number }>(Prisma.sql`
      SELECT
        (SELECT COUNT(*) FROM "Contact" c WHERE c."accountId" = ${account.id} AND c."deletedAt" IS NULL AND c."archivedAt" IS NULL) AS "contacts",
        (SELECT COUNT(*) FROM "Referral" r
          JOIN "Contact" a ON a."accountId" = r."accountId" AND a."id" = r."referrerId" AND a."deletedAt" IS NULL
          JOIN "Contact" b ON b."accountId" = r."accountId" AND b."id" = r."referredId" AND b."deletedAt" IS NULL
          WHERE r."accountId" = ${account.id} AND r."deletedAt" IS NULL AND (r."state" IN ('heard', 'reached-out', 'talked') OR r."thankedOn" IS NULL)) AS "referrals"`);
    return { due: overdue + dueToday, contacts: row?.contacts ?? 0, referrals: row?.referrals ?? 0 };
  }),
];
