import { routes } from "@followthrough/contract";
import { isUniqueViolation } from "@followthrough/db";
import { hoursAfter } from "@followthrough/domain";
import { mustBeEmailAddress } from "../../http/emailAddress";
import { type Implementation, handling, writing } from "../../http/implement";
import { mustBeAsShown } from "../../http/problem";
import { logSecurityEvent, originOf } from "../../http/securityEvent";
import { insertSecurityEvent } from "../../http/securityEvent.store";
import { withReminderChange } from "../../reminders/reminderSettings.store";
import { newAddressMail, oldAddressMail } from "../../reminders/reminderWords";
import { linkAddress } from "../../secretLinks/linkAddress";
import { endUnusedLinks, insertSecretLinks } from "../../secretLinks/secretLinks.store";
import type { AccountContext } from "./accountContext";
import { mustBeTimeZone } from "./accountFields";
import { runAfterAnswer, linkHours, sendOrLog } from "./accountMails";
import { emailKey, readProfile, readSecrets, updateAccount, updateEmail } from "./accounts.store";
import { emailTaken } from "./emailTaken";
import { changeEmailLimit } from "../../attempts/limits";

/** What somebody is called, when they work, and by which address they sign in. */
export const profileRoutes = ({ logger, attempts, mails }: AccountContext): Implementation[] => [
  writing(routes.editAccount, async (tx, { account, body, version, now }) => {
    mustBeTimeZone(body.timeZone);
    const current = await readProfile(tx, account.id);
    mustBeAsShown(current, version);
    // A digest goes out at its hour of the zone.
    await withReminderChange(tx, account.id, now, () => updateAccount(tx, account.id, body, now));
    return readProfile(tx, account.id);
  }),

  handling(routes.changeEmail, async (db, { account, body, now, keep }, { request, response }) => {
    mustBeEmailAddress("email", body.email);
    await attempts.take([changeEmailLimit(account.id)], now);
    const before = await readSecrets(db.read, account.id);
    const isSpelling = emailKey(before.email) === emailKey(body.email);
    const origin = originOf(request);
    // Without a mail server nobody can be asked whether the address is theirs.
    if (!mails || isSpelling) {
      const changed = db.transaction(account.id, async (tx) => {
        await updateEmail(tx, account.id, body.email, now);
        await insertSecurityEvent(tx, account.id, { kind: "email-changed", ...origin }, now);
        return keep(tx, await readProfile(tx, account.id));
      });
      const profile = await changed.catch((error: unknown) => {
        throw isUniqueViolation(error) ? emailTaken() : error;
      });
      logSecurityEvent(logger, "email-changed", account.id, origin);
      return profile;
    }
    const expiresAt = hoursAfter(now, linkHours);
    const [profile, token] = await db.transaction(account.id, async (tx) => {
      await endUnusedLinks(tx, account.id, ["address"], now);
      const [made = ""] = await insertSecretLinks(
        tx,
        account.id,
        [{ kind: "address", detail: body.email, expiresAt }],
        now,
      );
      await insertSecurityEvent(tx, account.id, { kind: "email-change-asked", ...origin }, now);
      return [await keep(tx, await readProfile(tx, account.id)), made] as const;
    });
    logSecurityEvent(logger, "email-change-asked", account.id, origin);
    // How long the mail server takes, or what it says of an address, is no answer to whoever asks.
    runAfterAnswer(response, logger, async () => {
      const { name, email } = before;
      const link = linkAddress(mails.publicUrl, "confirm-address", token);
      const within = { until: expiresAt, logger };
      await sendOrLog(mails, { to: { name, address: body.email }, ...newAddressMail(name, link) }, within);
      await sendOrLog(mails, { to: { name, address: email }, ...oldAddressMail(name, body.email) }, within);
    });
    return profile;
  }),
];
