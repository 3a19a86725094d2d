import { randomInt } from "node:crypto";
import { NewAccount } from "@followthrough/contract";
import type { Db } from "@followthrough/db";
import { passwordProblem } from "@followthrough/domain";
import { insertSecurityEvent } from "../../http/securityEvent.store";
import { findOnlyAccount, updatePassword } from "./accounts.store";
import { forgetOtherBrowsers } from "./knownBrowsers.store";
import { accountCeiling } from "../../attempts/limits";
import { hashPassword } from "./password";
import { endAllSessions } from "./sessions.store";
import { resetAttempts } from "../../attempts/attempts.store";

/** Letters and digits that are not taken for one another when copied by hand. */
const signs = "abcdefghjkmnpqrstuvwxyz23456789";

/** Twenty random signs in groups, 99 bits: "k7fq2-…". */
export const randomPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => signs[randomInt(signs.length)] ?? "").join(""),
  ).join("-");

/**
 * Sets the password of an account anew, of the only one where no address is given, and ends all its sessions. Throws an
 * Error in words where there is no such account, several to choose from, or the password is too short or common.
 */
export const resetPassword = async (
  db: Db,
  email: string | undefined,
  password: string,
  now: string,
): Promise<{ email: string; sessions: number }> => {
  const account = await findOnlyAccount(db.read, email);
  // What a form of the program takes.
  const form = NewAccount.shape.password.safeParse(password);
  if (!form.success)
    throw new Error(
      `The password cannot be taken: ${form.error.issues[0]?.message ?? ""}. Nothing was changed.`,
    );
  const problem = passwordProblem(password, account);
  if (problem) throw new Error(`The password ${problem}. Nothing was changed.`);
  const passwordHash = await hashPassword(password, { isKnown: true });
  const sessions = await db.transaction(account.id, async (tx) => {
    await updatePassword(tx, account.id, passwordHash, now);
    await forgetOtherBrowsers(tx, account.id, []);
    const ended = await endAllSessions(tx, account.id);
    await insertSecurityEvent(tx, account.id, { kind: "password-reset", address: "", userAgent: "" }, now);
    return ended;
  });
  // A flood of wrong passwords must not keep the owner out with the new one.
  await resetAttempts(db, accountCeiling(account.emailKey));
  return { email: account.email, sessions };
};
