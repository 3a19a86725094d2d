import type { Db, Tx } from "@followthrough/db";
import type { Request } from "express";
import type { SignedIn } from "../../http/account";
import { Problem } from "../../http/problem";
import { originOf } from "../../http/securityEvent";
import type { AccountContext } from "./accountContext";
import { readSecrets } from "./accounts.store";
import { sessionLimits } from "../../attempts/limits";

const wrong = (field: string) =>
  new Problem("wrong_password", "That is not your password.", {
    fields: [{ path: field, message: "is not your password" }],
  });

/**
 * Checks the password of the signed-in account, and throws `wrong_password` naming the field. What it returns must be
 * called in the transaction that acts on it: it throws where the password was changed meanwhile.
 */
export const checkOwnPassword = async (
  { checkPassword }: AccountContext,
  db: Db,
  ask: { account: SignedIn; request: Request; now: string },
  { field, password }: { field: string; password: string },
): Promise<(tx: Tx) => Promise<void>> => {
  const right = await checkPassword({
    account: await readSecrets(db.read, ask.account.id),
    password,
    limits: sessionLimits(ask.account.sessionId),
    isKnown: true,
    origin: originOf(ask.request),
    now: ask.now,
  });
  if (!right) throw wrong(field);
  return async (tx) => {
    if (!(await right.stillHolds(tx))) throw wrong(field);
  };
};
