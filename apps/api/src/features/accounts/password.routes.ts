import { routes } from "@followthrough/contract";
import { clearSessionCookie, readBrowserCookie } from "../../http/cookie";
import { type Implementation, handling } from "../../http/implement";
import { logSecurityEvent, originOf } from "../../http/securityEvent";
import { hideForRemoval } from "./hiddenAccount.store";
import { removeHidden } from "./removeHidden";
import type { AccountContext } from "./accountContext";
import { mustBeHardToGuess } from "./accountFields";
import { readSecrets, updatePassword } from "./accounts.store";
import { forgetOtherBrowsers } from "./knownBrowsers.store";
import { checkOwnPassword } from "./ownPassword";
import { hashPassword } from "./password";
import { confirmSession, endOtherSessions } from "./sessions.store";

/** What is done only with the password in the same request. */
export const passwordRoutes = (context: AccountContext): Implementation[] => [
  handling(routes.changePassword, async (db, { account, body, now, keep }, { request }) => {
    mustBeHardToGuess("newPassword", body.newPassword, await readSecrets(db.read, account.id));
    const mustHold = await checkOwnPassword(
      context,
      db,
      { account, request, now },
      { field: "currentPassword", password: body.currentPassword },
    );
    const passwordHash = await hashPassword(body.newPassword, { isKnown: true });
    await db.transaction(account.id, async (tx) => {
      await mustHold(tx);
      await updatePassword(tx, account.id, passwordHash, now);
      await confirmSession(tx, account.id, account.sessionId, now);
      await endOtherSessions(tx, account.id, account.sessionId);
      await forgetOtherBrowsers(tx, account.id, readBrowserCookie(request, context.https));
      await keep(tx, undefined);
    });
  }),

  handling(routes.deleteAccount, async (db, { account, body, now }, { request, response }) => {
    const mustHold = await checkOwnPassword(
      context,
      db,
      { account, request, now },
      { field: "password", password: body.password },
    );
    const hidden = await db.transaction(account.id, async (tx) => {
      await mustHold(tx);
      return hideForRemoval(tx, account.id, now);
    });
    // Out of sight already: what stops the removal is no failure of the deletion, and housekeeping goes on with it.
    await removeHidden(db, hidden, context.clock).catch((error: unknown) =>
      context.logger.error({ err: error }, "a deleted account is not removed yet"),
    );
    logSecurityEvent(context.logger, "account-deleted", account.id, originOf(request));
    clearSessionCookie(response, context.https);
  }),
];
