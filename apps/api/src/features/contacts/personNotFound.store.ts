import type { Tx } from "@followthrough/db";
import { Problem } from "../../http/problem";

/** The `not_found` of somebody who is not there; of one merged into another it says who they are now. */
export const personNotFound = async (tx: Tx, accountId: string, id: string): Promise<Problem> => {
  const seen = new Set([id]);
  for (let at = id; ;) {
    const merge = await tx.merge.findFirst({
      where: { accountId, mergedId: at, undoneAt: null },
      select: { keptId: true },
    });
    if (!merge || seen.has(merge.keptId)) break;
    at = merge.keptId;
    seen.add(at);
  }
  const mergedInto = [...seen].at(-1);
  return new Problem(
    "not_found",
    "There is no such person.",
    mergedInto && mergedInto !== id ? { mergedInto } : {},
  );
};
