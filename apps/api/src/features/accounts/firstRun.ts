import type { Db, Tx } from "@followthrough/db";
import { Problem } from "../../http/problem";
import { isNewInstall } from "./accounts.store";
import { firstRunLimit } from "../../attempts/limits";
import type { AttemptCounter } from "../../attempts/attempts.store";
import { firstRunCode, forgetFirstRunCode, isFirstRunCode } from "./firstRunCode.store";

/** Tells the person who runs the server the code that the first account needs. */
export type TellFirstRunCode = (code: string) => void;

/** Makes the code of a new install and tells it; does nothing once there is an account. */
export const announceFirstRun = async (db: Db, tell: TellFirstRunCode): Promise<void> => {
  if (await isNewInstall(db.read)) tell((await db.serverTransaction("first run", firstRunCode)).code);
};

const wrongCode = () =>
  new Problem("wrong_first_run_code", "That is not the code. It stands in the log of the server.", {
    fields: [{ path: "firstRunCode", message: "is not the code in the log of the server" }],
  });

/**
 * Who may make the first account: where others reach the server, only who can read its log. Without `tell` nobody is
 * asked for a code.
 */
export const firstRun = (tell: TellFirstRunCode | undefined, attempts: AttemptCounter) => ({
  asksForCode: (isNew: boolean): boolean => isNew && tell !== undefined,

  /** Throws unless an account exists or the code is right; each wrong one counts against the address it came from. */
  check: async (db: Db, address: string, typed: string | undefined, now: string): Promise<void> => {
    if (!tell || !(await isNewInstall(db.read))) return;
    const limit = firstRunLimit(address);
    const taken = await attempts.take([limit], now);
    if (!(await isFirstRunCode(db.read, typed ?? ""))) {
      // The account that was here may be deleted; then there is no code until somebody asks for it.
      const { code, isNew } = await db.serverTransaction("first run", firstRunCode);
      if (isNew) tell(code);
      throw wrongCode();
    }
    await taken.giveBack(limit);
  },

  /** The same within the transaction that makes the account; the code is then of no more use. */
  use: async (tx: Tx, typed: string | undefined): Promise<void> => {
    if (!tell || !(await isNewInstall(tx))) return;
    if (!(await isFirstRunCode(tx, typed ?? ""))) throw wrongCode();
    await forgetFirstRunCode(tx);
  },
});

export type FirstRun = ReturnType<typeof firstRun>;
