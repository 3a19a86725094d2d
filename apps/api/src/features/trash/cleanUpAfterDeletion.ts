import { AccountGone, type Db } from "@followthrough/db";
import { removeUnusedWords } from "../search/removeUnusedWords.store";

/** What is left to do once things of an account were deleted for good, behind the answer: see `forgetDeleted`. */
export const cleanUpAfterDeletion = async (db: Db, accountId: string): Promise<void> => {
  try {
    await removeUnusedWords(db, accountId);
  } catch (error) {
    // Deleted meanwhile, its words with it.
    if (!(error instanceof AccountGone)) throw error;
  }
  await db.forgetDeleted();
};
