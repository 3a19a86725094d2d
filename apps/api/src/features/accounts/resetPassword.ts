import { randomInt } from "node:crypto";
import type { Db } from "@followthrough/db";
import { passwordProblem } from "@followthrough/domain";
import { insertSecurityEvent } from "../../http/securityEvent";
import { emailKey } from "./accounts.store";
import { accountCeiling } from "./limits";
import { hashPassword } from "./password";

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
  const accounts = await db.read.account.findMany({
    where: { restoredFor: null, ...(email ? { emailKey: emailKey(email) } : {}) },
    select: { id: true, name: true, email: true, emailKey: true },
  });
  const [account] = accounts;
  if (!account) throw new Error("There is no such account.");
  if (accounts.length > 1) throw new Error("There are several accounts: name one by its e-mail address.");
  const length = [...password.normalize("NFC")].length;
  if (length < 10 || length > 200)
    throw new Error("The password must have 10 to 200 characters. Nothing was changed.");
  const problem = passwordProblem(password, account);
  if (problem) throw new Error(`The password ${problem}. Nothing was changed.`);
  const passwordHash = await hashPassword(password, { isKnown: true });
  const sessions = await db.transaction(account.id, async (tx) => {
    await tx.account.update({ where: { id: account.id }, data: { passwordHash, updatedAt: now } });
    await tx.knownBrowser.deleteMany({ where: { accountId: account.id } });
    const ended = await tx.session.deleteMany({ where: { accountId: account.id } });
    await insertSecurityEvent(tx, account.id, { kind: "password-reset", address: "", userAgent: "" }, now);
    return ended.count;
  });
  // A flood of wrong passwords must not keep the owner out with the new one.
  const { key } = accountCeiling(account.emailKey);
  await db.serverTransaction("tries", (tx) => tx.attemptCount.deleteMany({ where: { key } }));
  return { email: account.email, sessions };
};
