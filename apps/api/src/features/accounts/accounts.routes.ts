import { type SessionAnswer, routes } from "@followthrough/contract";
import { type Tx, isUniqueViolation } from "@followthrough/db";
import { isTimeZone, todayIn } from "@followthrough/domain";
import type { Request } from "express";

import { type SignedIn, newToken } from "../../http/account";
import { clearSessionCookie, setSessionCookie } from "../../http/cookie";
import { isEmailAddress } from "../../http/emailAddress";
import { type Exchange, type Implementation, handling, reading, writing } from "../../http/implement";
import { Problem, changedElsewhere, invalidField, notFound } from "../../http/problem";
import {
  emailKey,
  findByEmail,
  insertAccount,
  insertSession,
  isNewInstall,
  listSessions,
  readPasswordHash,
  readProfile,
  updateAccount,
} from "./accounts.store";
import { limitAttempts } from "./attempts";
import { type TellFirstRunCode, firstRun } from "./firstRun";
import { hashPassword, isPassword } from "./password";

export interface AccountOptions {
  readonly clock: () => Date;
  readonly signUp: "open" | "closed";
  readonly publicUrl?: string | undefined;
  /** Given where others reach the server: the first account then needs the code that this tells. */
  readonly tellFirstRunCode?: TellFirstRunCode | undefined;
  /** A proxy stands in front that the server was not told of. */
  readonly proxySeen?: (() => boolean) | undefined;
}

const mustBeEmail = (email: string | undefined): void => {
  if (email !== undefined && !isEmailAddress(email)) {
    throw invalidField("email", "is not an e-mail address");
  }
};

const mustBeTimeZone = (timeZone: string | undefined): void => {
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw invalidField("timeZone", "is not a time zone that is known here, such as America/New_York");
  }
};

const emailTaken = () => new Problem("email_taken", "There is an account with this e-mail address already.");

/** A unique address can be taken between the look and the write; then the database says so. */
const unlessTaken = async <T>(act: Promise<T>): Promise<T> => {
  try {
    return await act;
  } catch (error) {
    throw isUniqueViolation(error) ? emailTaken() : error;
  }
};

const addressOf = (request: Request): string => request.ip ?? "unknown";

/** The first account can always be made; later ones only where sign-up is open. */
const mustBeOpen = async (tx: Tx, signUp: "open" | "closed"): Promise<void> => {
  if (signUp === "closed" && !(await isNewInstall(tx))) {
    throw new Problem("sign_up_closed", "This server takes no new accounts.");
  }
};

export const accountRoutes = (options: AccountOptions): Implementation[] => {
  const { clock, signUp, publicUrl } = options;
  const first = firstRun(options.tellFirstRunCode, clock);
  const https = publicUrl?.startsWith("https:") ?? false;
  const byAccount = limitAttempts(10, clock);
  const byAddress = limitAttempts(60, clock);

  /** Runs a check of a password under the limits: by address and account together, and by address alone. */
  const limited = async (
    request: Request,
    account: string,
    check: () => Promise<boolean>,
  ): Promise<boolean> => {
    const key = `${addressOf(request)} ${account}`;
    byAccount.check(key);
    byAddress.check(addressOf(request));
    const right = await check();
    if (right) byAccount.succeeded(key);
    else {
      byAccount.failed(key);
      byAddress.failed(addressOf(request));
    }
    return right;
  };

  const answer = async (
    tx: Tx,
    accountId: string | null,
    timeZone: string,
    now: string,
  ): Promise<SessionAnswer> => {
    const isNew = accountId ? false : await isNewInstall(tx);
    return {
      account: accountId ? await readProfile(tx, accountId) : null,
      today: todayIn(timeZone, new Date(now)),
      isNewInstall: isNew,
      needsFirstRunCode: first.asksForCode(isNew),
      signUp,
      isBehindUntoldProxy: accountId ? (options.proxySeen?.() ?? false) : false,
    };
  };

  const begin = async (
    tx: Tx,
    accountId: string,
    { request, response }: Exchange,
    now: string,
  ): Promise<void> => {
    const token = newToken();
    await insertSession(tx, accountId, { token, userAgent: request.get("user-agent") ?? "" }, now);
    setSessionCookie(response, token, https);
  };

  const confirm = async (
    request: Request,
    tx: Tx,
    account: SignedIn,
    field: string,
    password: string,
  ): Promise<void> => {
    const stored = await readPasswordHash(tx, account.id);
    if (await limited(request, account.id, () => isPassword(stored, password))) return;
    throw new Problem("wrong_password", "That is not your password.", {
      fields: [{ path: field, message: "is not your password" }],
    });
  };

  return [
    reading(routes.readSession, (tx, { account, now }) =>
      answer(tx, account?.id ?? null, account?.timeZone ?? "UTC", now),
    ),

    handling(routes.signUp, async (db, { body, now }, exchange) => {
      mustBeEmail(body.email);
      mustBeTimeZone(body.timeZone);
      await mustBeOpen(db.read, signUp);
      await first.check(db, addressOf(exchange.request), body.firstRunCode);
      const { name, email, timeZone } = body;
      const passwordHash = await hashPassword(body.password);
      return unlessTaken(
        // One sign-up at a time: two at once would both find the install new.
        db.serverTransaction("sign-up", async (tx) => {
          await mustBeOpen(tx, signUp);
          await first.use(tx, body.firstRunCode);
          if (await findByEmail(tx, email)) throw emailTaken();
          const id = await insertAccount(tx, { name, email, passwordHash, timeZone }, now);
          await begin(tx, id, exchange, now);
          return answer(tx, id, timeZone, now);
        }),
      );
    }),

    handling(routes.signIn, async (db, { body, now }, exchange) => {
      const found = await findByEmail(db.read, body.email);
      const right = await limited(exchange.request, emailKey(body.email), () =>
        isPassword(found?.passwordHash ?? null, body.password),
      );
      if (!right || !found) {
        throw new Problem("wrong_credentials", "This e-mail address and password do not match an account.");
      }
      return db.transaction(found.id, async (tx) => {
        await begin(tx, found.id, exchange, now);
        return answer(tx, found.id, found.timeZone, now);
      });
    }),

    handling(routes.signOut, async (db, { account }, { response }) => {
      await db.transaction(account.id, (tx) =>
        tx.session.deleteMany({ where: { accountId: account.id, id: account.sessionId } }),
      );
      clearSessionCookie(response, https);
    }),

    reading(routes.listSessions, async (tx, { account, now }) => ({
      sessions: (await listSessions(tx, account.id, now)).map((session) => ({
        ...session,
        isThisOne: session.id === account.sessionId,
      })),
    })),

    writing(routes.endSession, async (tx, { account, params }) => {
      const { count } = await tx.session.deleteMany({ where: { accountId: account.id, id: params.id } });
      if (count === 0) throw notFound("session");
    }),

    handling(routes.signOutEverywhere, async (db, { account }, { response }) => {
      await db.transaction(account.id, (tx) => tx.session.deleteMany({ where: { accountId: account.id } }));
      clearSessionCookie(response, https);
    }),

    handling(routes.editAccount, async (db, { account, body, version, now, keep }) => {
      mustBeEmail(body.email);
      mustBeTimeZone(body.timeZone);
      return unlessTaken(
        db.transaction(account.id, async (tx) => {
          const current = await readProfile(tx, account.id);
          if (current.version !== version) throw changedElsewhere(current);
          await updateAccount(tx, account.id, body, now);
          return keep(tx, await readProfile(tx, account.id));
        }),
      );
    }),

    handling(routes.changePassword, async (db, { account, body, now, keep }, { request }) => {
      await confirm(request, db.read, account, "currentPassword", body.currentPassword);
      const passwordHash = await hashPassword(body.newPassword);
      await db.transaction(account.id, async (tx) => {
        await tx.account.update({ where: { id: account.id }, data: { passwordHash, updatedAt: now } });
        await tx.session.deleteMany({ where: { accountId: account.id, id: { not: account.sessionId } } });
        await keep(tx, undefined);
      });
    }),

    handling(routes.deleteAccount, async (db, { account, body }, { request, response }) => {
      await confirm(request, db.read, account, "password", body.password);
      await db.transaction(account.id, (tx) => tx.account.delete({ where: { id: account.id } }));
      void db.forgetDeleted();
      clearSessionCookie(response, https);
    }),
  ];
};
