import { routes } from "@followthrough/contract";
import { isUniqueViolation } from "@followthrough/db";
import { mustBeEmailAddress } from "../../http/emailAddress";
import { type Implementation, handling, writing } from "../../http/implement";
import { Problem, mustBeAsShown } from "../../http/problem";
import type { AccountContext } from "./accountContext";
import { mustBeTimeZone } from "./accountFields";
import { readProfile, updateAccount, updateEmail } from "./accounts.store";
import { changingReminders } from "../../reminders/reminderSettings.store";
import { changeEmailLimit } from "./limits";

/** What somebody is called, when they work, and by which address they sign in. */
export const profileRoutes = ({ tries }: AccountContext): Implementation[] => [
  writing(routes.editAccount, async (tx, { account, body, version, now }) => {
    mustBeTimeZone(body.timeZone);
    const current = await readProfile(tx, account.id);
    mustBeAsShown(current, version);
    // A digest goes out at its hour of the zone.
    await changingReminders(tx, account.id, now, () => updateAccount(tx, account.id, body, now));
    return readProfile(tx, account.id);
  }),

  handling(routes.changeEmail, async (db, { account, body, now, keep }) => {
    mustBeEmailAddress("email", body.email);
    await tries.take([changeEmailLimit(account.id)], now);
    const changed = db.transaction(account.id, async (tx) => {
      await updateEmail(tx, account.id, body.email, now);
      return keep(tx, await readProfile(tx, account.id));
    });
    return changed.catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      throw new Problem("email_taken", "There is an account with this e-mail address already.");
    });
  }),
];
