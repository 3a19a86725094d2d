import type { Tx } from "@followthrough/db";
import { weekdaysFrom } from "../../http/account";

/** When an account is reminded; null where it has never switched reminders on. */
export const readSending = async (tx: Tx, accountId: string) => {
  const row = await tx.reminderSettings.findUnique({
    where: { accountId },
    select: {
      digestAt: true,
      digestDays: true,
      digestWhenEmpty: true,
      reviewOn: true,
      minutesBefore: true,
    },
  });
  return row && { ...row, digestDays: weekdaysFrom(row.digestDays) };
};
