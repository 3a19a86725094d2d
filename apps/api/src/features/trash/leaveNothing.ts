import { AccountGone, type Db } from "@followthrough/db";
import { forgetWords } from "../search/forgetWords.store";

/** What is left to do once things of an account were deleted for good, behind the answer: see `forgetDeleted`. */
export const leaveNothing = async (db: Db, accountId: string): Promise<void> => {
  try {
    await forgetWords(db, accountId);
  } catch (error) {
    // Deleted meanwhile, its words with it.
    if (!(error instanceof AccountGone)) throw error;
  }
  await db.forgetDeleted();
};
