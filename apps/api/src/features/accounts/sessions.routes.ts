import { routes } from "@followthrough/contract";
import { clearSessionCookie, readBrowserCookie, setBrowserCookie } from "../../http/cookie";
import { confirmedUntil } from "../../http/confirmation";
import { type Implementation, handling, reading, writing } from "../../http/implement";
import { notFound } from "../../http/problem";
import type { AccountContext } from "./accountContext";
import { forgetOtherBrowsers, rememberBrowser } from "./knownBrowsers.store";
import { checkOwnPassword } from "./ownPassword";
import { listSecurityEvents } from "./securityEvents.store";
import { confirmSession, endAllSessions, endOtherSessions, endSession, listSessions } from "./sessions.store";

/** Where an account is signed in, what happened to its safety, and giving the password again. */
export const sessionRoutes = (context: AccountContext): Implementation[] => {
  const { https } = context;
  return [
    reading(routes.listSessions, async (tx, { account, now }) => ({
      sessions: (await listSessions(tx, account.id, now)).map((session) => ({
        ...session,
        isThisOne: session.id === account.sessionId,
      })),
    })),

    reading(routes.listSecurityEvents, (tx, { account, query, now }) =>
      listSecurityEvents(tx, account.id, query, now),
    ),

    writing(routes.endSession, async (tx, { account, params }) => {
      if (!(await endSession(tx, account.id, params.id))) throw notFound("session");
    }),

    handling(routes.signOutElsewhere, (db, { account, keep }, { request }) =>
      db.transaction(account.id, async (tx) => {
        await forgetOtherBrowsers(tx, account.id, readBrowserCookie(request, https));
        return keep(tx, { ended: await endOtherSessions(tx, account.id, account.sessionId) });
      }),
    ),

    handling(routes.signOutEverywhere, async (db, { account, keep }, { request, response }) => {
      await db.transaction(account.id, async (tx) => {
        await forgetOtherBrowsers(tx, account.id, readBrowserCookie(request, https));
        await endAllSessions(tx, account.id);
        await keep(tx, undefined);
      });
      clearSessionCookie(response, https);
    }),

    reading(routes.readConfirmation, async (_tx, { account, now }) => ({
      confirmedUntil: confirmedUntil(account.confirmedAt, now),
    })),

    handling(routes.confirmSession, async (db, { account, body, now, keep }, { request, response }) => {
      const mustHold = await checkOwnPassword(
        context,
        db,
        { account, request, now },
        { field: "password", password: body.password },
      );
      const answer = { confirmedUntil: confirmedUntil(now, now) ?? now };
      const tokens = await db.transaction(account.id, async (tx) => {
        await mustHold(tx);
        await keep(tx, answer);
        await confirmSession(tx, account.id, account.sessionId, now);
        // A session of an earlier version has no browser that is known yet.
        return rememberBrowser(tx, account.id, readBrowserCookie(request, https), now);
      });
      setBrowserCookie(response, tokens, https);
      return answer;
    }),
  ];
};
