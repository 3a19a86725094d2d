import { routes } from "@followthrough/contract";
import { isUniqueViolation } from "@followthrough/db";
import { hoursAfter } from "@followthrough/domain";
import { mustBeEmailAddress } from "../../http/emailAddress";
import { type Implementation, handling, reading } from "../../http/implement";
import { Problem } from "../../http/problem";
import { passwordMail } from "../../reminders/reminderWords";
import { linkAddress } from "../../secretLinks/linkAddress";
import { insertSecretLinks, useSecretLink } from "../../secretLinks/secretLinks.store";
import type { AccountContext } from "./accountContext";
import { mustBeHardToGuess } from "./accountFields";
import { runAfterAnswer, linkHours, sendOrLog } from "./accountMails";
import { emailKey, findByEmail, readSecrets, updateEmail, updatePassword } from "./accounts.store";
import { emailTaken } from "./emailTaken";
import { forgetOtherBrowsers } from "./knownBrowsers.store";
import { accountCeiling, passwordMailLimits } from "../../attempts/limits";
import { hashPassword } from "./password";
import { endAllSessions } from "./sessions.store";
import { resetAttempts } from "../../attempts/attempts.store";

const mailNotSetUp = () =>
  new Problem(
    "mail_not_set_up",
    "This server sends no mails. Whoever runs it can set a new password with the command account:reset-password.",
  );

const linkUsed = () => new Problem("link_used", "This link was used already, and works once.");

const mustBeUnused = ({ usedAt }: { readonly usedAt: string | null }): void => {
  if (usedAt !== null) throw linkUsed();
};

/** What is done by a link in a mail about the account itself. */
export const linkRoutes = ({ logger, attempts, mails }: AccountContext): Implementation[] => [
  handling(routes.askForPassword, async (db, { body, now }, { request, response }) => {
    if (!mails) throw mailNotSetUp();
    mustBeEmailAddress("email", body.email);
    await attempts.take(passwordMailLimits(request.ip ?? "unknown", emailKey(body.email)), now);
    // Whether there is such an account is not looked at before everybody is answered alike.
    runAfterAnswer(response, logger, async () => {
      const found = await findByEmail(db.read, body.email);
      if (!found) return;
      const { name, email } = await readSecrets(db.read, found.id);
      const expiresAt = hoursAfter(now, linkHours);
      const [token = ""] = await db.transaction(found.id, (tx) =>
        insertSecretLinks(tx, found.id, [{ kind: "password", expiresAt }], now),
      );
      const words = passwordMail(name, linkAddress(mails.publicUrl, "reset-password", token));
      await sendOrLog(mails, { to: { name, address: email }, ...words }, { until: expiresAt, logger });
    });
  }),

  reading(routes.readPasswordLink, async (tx, { account }) => {
    mustBeUnused(account.link);
    const { email } = await readSecrets(tx, account.id);
    return { email };
  }),
  handling(routes.setPasswordByLink, async (db, { account, body, now, keep }) => {
    mustBeUnused(account.link);
    const before = await readSecrets(db.read, account.id);
    mustBeHardToGuess("password", body.password, before);
    const passwordHash = await hashPassword(body.password, { isKnown: true });
    await db.transaction(account.id, async (tx) => {
      if (!(await useSecretLink(tx, account.link, now))) throw linkUsed();
      await updatePassword(tx, account.id, passwordHash, now);
      await forgetOtherBrowsers(tx, account.id, []);
      await endAllSessions(tx, account.id);
      await keep(tx, undefined);
    });
    // A flood of wrong passwords must not keep the owner out with the new one.
    await resetAttempts(db, accountCeiling(emailKey(before.email)));
  }),

  reading(routes.readAddressLink, async (tx, { account }) => {
    mustBeUnused(account.link);
    const { email } = await readSecrets(tx, account.id);
    return { email, newEmail: account.link.detail ?? "" };
  }),
  handling(routes.confirmAddress, async (db, { account, now, keep }) => {
    mustBeUnused(account.link);
    const email = account.link.detail ?? "";
    const changed = db.transaction(account.id, async (tx) => {
      if (!(await useSecretLink(tx, account.link, now))) throw linkUsed();
      await updateEmail(tx, account.id, email, now);
      return keep(tx, { email });
    });
    return changed.catch((error: unknown) => {
      throw isUniqueViolation(error) ? emailTaken() : error;
    });
  }),
];
