import type { Tx } from "@followthrough/db";
import { hashToken } from "../../http/account";
import { oldestSignIn, sessionExpiry } from "../../http/sessionAge";
import { newId } from "../../newId";

/** A new session, confirmed as of now. The session that this browser had, of whichever account, ends: its token is the key to it. */
export const insertSession = async (
  tx: Tx,
  accountId: string,
  session: { token: string; before: string | null; userAgent: string },
  now: string,
): Promise<void> => {
  if (session.before) await tx.session.deleteMany({ where: { tokenHash: hashToken(session.before) } });
  await tx.session.create({
    data: {
      tokenHash: hashToken(session.token),
      accountId,
      id: newId(),
      userAgent: session.userAgent.slice(0, 300),
      createdAt: now,
      lastSeenAt: now,
      confirmedAt: now,
      expiresAt: sessionExpiry(now, now),
    },
  });
  await tx.session.deleteMany({ where: { accountId, expiresAt: { lte: now } } });
};

export const listSessions = (tx: Tx, accountId: string, now: string) =>
  tx.session.findMany({
    where: { accountId, expiresAt: { gt: now }, createdAt: { gt: oldestSignIn(now) } },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
  });

/** The password was given in a session just now. */
export const confirmSession = async (
  tx: Tx,
  accountId: string,
  sessionId: string,
  now: string,
): Promise<void> => {
  await tx.session.updateMany({ where: { accountId, id: sessionId }, data: { confirmedAt: now } });
};

/** Says whether there was such a session. */
export const endSession = async (tx: Tx, accountId: string, sessionId: string): Promise<boolean> =>
  (await tx.session.deleteMany({ where: { accountId, id: sessionId } })).count > 0;

/** Ends every session. Returns how many. */
export const endAllSessions = async (tx: Tx, accountId: string): Promise<number> =>
  (await tx.session.deleteMany({ where: { accountId } })).count;

/** Ends every session but one. Returns how many. */
export const endOtherSessions = async (tx: Tx, accountId: string, sessionId: string): Promise<number> =>
  (await tx.session.deleteMany({ where: { accountId, id: { not: sessionId } } })).count;

/** Removes the sessions of all accounts that have run out. */
export const forgetEndedSessions = async (tx: Tx, now: string): Promise<void> => {
  await tx.session.deleteMany({
    where: { OR: [{ expiresAt: { lte: now } }, { createdAt: { lte: oldestSignIn(now) } }] },
  });
};
