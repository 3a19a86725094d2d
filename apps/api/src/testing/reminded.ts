import type { Db } from "@followthrough/db";
import { weekdaysFrom } from "../http/account";
import type { ComposeReminder, Occasion, RemindedAccount, Reminder } from "../reminders/reminder";
import type { Story } from "./story";

/** The address of whose story it is. */
export const emailOf = async ({ jo }: Story): Promise<string> => {
  const { account } = await jo.get("GET /session");
  return account?.email ?? "";
};

/** An account as the one who reminds it knows it. */
export const remindedAccount = async (db: Db, email: string): Promise<RemindedAccount> => {
  const found = await db.read.account.findFirstOrThrow({ where: { email } });
  const { id, name, timeZone, workingDays, dailyLimit, patienceDays } = found;
  return { id, name, email, timeZone, workingDays: weekdaysFrom(workingDays), dailyLimit, patienceDays };
};

/** What somebody would be sent, its links stored. */
export const composeFor = async (
  db: Db,
  email: string,
  compose: ComposeReminder,
  occasion: Occasion,
): Promise<Reminder | null> => {
  const account = await remindedAccount(db, email);
  return db.transaction(account.id, (tx) => compose(tx, account, occasion));
};
