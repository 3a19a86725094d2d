import { type SessionAnswer, routes } from "@followthrough/contract";
import { type Db, type Tx, isUniqueViolation } from "@followthrough/db";
import { todayIn } from "@followthrough/domain";
import { newToken } from "../../http/account";
import {
  clearSessionCookie,
  readBrowserCookie,
  readSessionCookie,
  setBrowserCookie,
  setSessionCookie,
} from "../../http/cookie";
import { mustBeEmailAddress } from "../../http/emailAddress";
import { type Exchange, type Implementation, handling, reading } from "../../http/implement";
import { Problem } from "../../http/problem";
import { logSecurityEvent, originOf } from "../../http/securityEvent";
import { insertSecurityEvent } from "../../http/securityEvent.store";
import type { AccountContext } from "./accountContext";
import { mustBeHardToGuess, mustBeTimeZone } from "./accountFields";
import { emailKey, findByEmail, insertAccount, isNewInstall, readProfile } from "./accounts.store";
import { findKnownBrowser, rememberBrowser } from "./knownBrowsers.store";
import { knownBrowserLimits, signUpLimit, strangerLimits } from "../../attempts/limits";
import { hashPassword } from "./password";
import { endSession, insertSession } from "./sessions.store";

const wrongCredentials = () =>
  new Problem("wrong_credentials", "This e-mail address and password do not match an account.");

const addressTaken = () =>
  new Problem(
    "wrong_credentials",
    "No account could be made with this e-mail address. If you have one already, sign in with its password.",
  );

/** The first account can always be made; later ones only where sign-up is open. */
const mustBeOpen = async (tx: Tx, signUp: "open" | "closed"): Promise<void> => {
  if (signUp === "closed" && !(await isNewInstall(tx))) {
    throw new Problem("sign_up_closed", "This server takes no new accounts.");
  }
};

/** Making an account, signing in and out. */
export const signInRoutes = (context: AccountContext): Implementation[] => {
  const { signUp, https, logger, attempts, checkPassword, firstRun, proxySeen, mails } = context;

  const answer = async (
    tx: Tx,
    account: { id: string; timeZone: string } | null,
    now: string,
  ): Promise<SessionAnswer> => {
    const isNew = account ? false : await isNewInstall(tx);
    return {
      account: account ? await readProfile(tx, account.id) : null,
      today: todayIn(account?.timeZone ?? "UTC", now),
      isNewInstall: isNew,
      needsFirstRunCode: firstRun.asksForCode(isNew),
      signUp,
      isBehindUntoldProxy: account ? proxySeen() : false,
      canResetPassword: mails !== null,
    };
  };

  /** Begins a session in the transaction; what it returns sets the cookies, once that is committed. */
  const begin = async (
    tx: Tx,
    accountId: string,
    kind: "signed-up" | "signed-in",
    { request, response }: Exchange,
    now: string,
  ): Promise<() => void> => {
    const [token, origin] = [newToken(), originOf(request)];
    const before = readSessionCookie(request, https);
    await insertSession(tx, accountId, { token, before, userAgent: origin.userAgent }, now);
    const tokens = await rememberBrowser(tx, accountId, readBrowserCookie(request, https), now);
    await insertSecurityEvent(tx, accountId, { kind, ...origin }, now);
    return () => {
      logSecurityEvent(logger, kind, accountId, origin);
      setSessionCookie(response, token, https);
      setBrowserCookie(response, tokens, https);
    };
  };

  const enter = async (
    db: Db,
    { email, password }: { email: string; password: string },
    exchange: Exchange,
    now: string,
    refusal: () => Problem,
  ): Promise<SessionAnswer> => {
    const { request } = exchange;
    const key = emailKey(email);
    const found = await findByEmail(db.read, email);
    const browser = await findKnownBrowser(db.read, found?.id ?? "", readBrowserCookie(request, https));
    const right = await checkPassword({
      account: found,
      password,
      limits: browser ? knownBrowserLimits(browser, key) : strangerLimits(request.ip ?? "unknown", key),
      isKnown: browser !== null,
      origin: originOf(request),
      now,
    });
    if (!right || !found) throw refusal();
    const [session, setCookies] = await db.transaction(found.id, async (tx) => {
      if (!(await right.stillHolds(tx))) throw refusal();
      const begun = await begin(tx, found.id, "signed-in", exchange, now);
      return [await answer(tx, found, now), begun] as const;
    });
    setCookies();
    return session;
  };

  return [
    reading(routes.readSession, (tx, { account, now }) => answer(tx, account, now)),

    handling(routes.signUp, async (db, { body, now }, exchange) => {
      const { name, email, password, timeZone } = body;
      mustBeEmailAddress("email", email);
      mustBeTimeZone(timeZone);
      mustBeHardToGuess("password", password, body);
      await mustBeOpen(db.read, signUp);
      const address = exchange.request.ip ?? "unknown";
      await firstRun.check(db, address, body.firstRunCode, now);
      await attempts.take([signUpLimit(address)], now);
      // Who has an account is told no further than signing in tells it: by the right password.
      if (await findByEmail(db.read, email)) return enter(db, body, exchange, now, addressTaken);
      const passwordHash = await hashPassword(password, { isKnown: false });
      // One sign-up at a time: two at once would both find the install new.
      const made = db.serverTransaction("sign-up", async (tx) => {
        await mustBeOpen(tx, signUp);
        await firstRun.use(tx, body.firstRunCode);
        const id = await insertAccount(tx, { name, email, passwordHash, timeZone }, now);
        const begun = await begin(tx, id, "signed-up", exchange, now);
        return [await answer(tx, { id, timeZone }, now), begun] as const;
      });
      const [session, setCookies] = await made.catch((error: unknown) => {
        throw isUniqueViolation(error) ? addressTaken() : error;
      });
      setCookies();
      return session;
    }),

    handling(routes.signIn, (db, { body, now }, exchange) =>
      enter(db, body, exchange, now, wrongCredentials),
    ),

    handling(routes.signOut, async (db, { account }, { response }) => {
      await db.transaction(account.id, (tx) => endSession(tx, account.id, account.sessionId));
      clearSessionCookie(response, https);
    }),
  ];
};
