import type { Db, Tx } from "@followthrough/db";
import type { Logger } from "pino";
import { Problem } from "../../http/problem";
import { type Origin, logSecurityEvent } from "../../http/securityEvent";
import { insertSecurityEvent } from "../../http/securityEvent.store";
import { stillHasPassword } from "./accounts.store";
import type { PasswordLimits } from "../../attempts/limits";
import { checkHash } from "./password";
import { type AttemptCounter, writeDummyAttempt } from "../../attempts/attempts.store";

interface Given {
  /** Whose password it should be, as found before it is checked; null for nobody's. */
  readonly account: { readonly id: string; readonly passwordHash: string } | null;
  readonly password: string;
  readonly limits: PasswordLimits;
  /** From a browser or a session that the account knows: it need not wait behind strangers. */
  readonly isKnown: boolean;
  readonly origin: Origin;
  readonly now: string;
}

/** A password that was right when it was checked. */
export interface RightPassword {
  /** To be called in the transaction that acts on it: false where the password was changed meanwhile. */
  stillHolds(tx: Tx): Promise<boolean>;
}

/** Says in both logs that a wrong password was tried. Where there is no account it writes as much, for nobody may see the difference. */
const noteWrong = async (db: Db, logger: Logger, { account, limits, origin, now }: Given) => {
  if (!account) {
    await writeDummyAttempt(db, limits.noted);
    return;
  }
  logSecurityEvent(logger, "wrong-password", account.id, origin);
  await db.transaction(account.id, (tx) =>
    insertSecurityEvent(tx, account.id, { kind: "wrong-password", ...origin }, now),
  );
};

/**
 * Checks a password under its limits: the try is counted before anything is hashed, and given back when it was right or
 * could not be checked. Null when it was wrong. Throws `too_many_requests` and `unavailable`.
 */
export const passwordChecks =
  (db: Db, attempts: AttemptCounter, logger: Logger) =>
  async (given: Given): Promise<RightPassword | null> => {
    const { account, password, limits, isKnown, origin, now } = given;
    const taken = await attempts.take([...limits.all, limits.noted], now).catch((error: unknown) => {
      if (error instanceof Problem) logSecurityEvent(logger, "too-many-tries", account?.id ?? null, origin);
      throw error;
    });
    const checked = await checkHash(account?.passwordHash ?? null, password, { isKnown }).catch(
      async (error: unknown) => {
        await taken.giveBack();
        throw error;
      },
    );
    if (!checked.isRight || !account) {
      if (taken.isFirst(limits.noted)) await noteWrong(db, logger, given);
      return null;
    }
    await taken.giveBack(limits.own);
    const { newHash } = checked;
    return {
      stillHolds: (tx) => stillHasPassword(tx, account, newHash),
    };
  };

export type CheckPassword = ReturnType<typeof passwordChecks>;
