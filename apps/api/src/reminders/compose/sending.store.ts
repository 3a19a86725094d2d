import { Prisma, type Tx } from "@followthrough/db";
import { weekdaysFrom } from "../../http/account";

interface Row {
  digestAt: string;
  digestDays: string;
  /** SQLite has numbers for it. */
  digestWhenEmpty: boolean | number;
  reviewOn: number | null;
  minutesBefore: number | null;
}

/** When an account is reminded; null where it has never switched reminders on. */
export const readSending = async (tx: Tx, accountId: string) => {
  const [row] = await tx.rows<Row>(Prisma.sql`
    SELECT s."digestAt", s."digestDays", s."digestWhenEmpty", s."reviewOn", s."minutesBefore"
    FROM "ReminderSettings" s WHERE s."accountId" = ${accountId}`);
  if (!row) return null;
  return { ...row, digestDays: weekdaysFrom(row.digestDays), digestWhenEmpty: Boolean(row.digestWhenEmpty) };
};
