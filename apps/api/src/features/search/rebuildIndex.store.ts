import type { Tx } from "@followthrough/db";
import { foldText, searchVersion } from "@followthrough/domain";

/** The ids of the accounts whose index an earlier version of the program made. */
export const staleAccounts = async (tx: Tx): Promise<string[]> => {
  const stale = await tx.account.findMany({
    where: { searchVersion: { not: searchVersion }, restoredFor: null },
    select: { id: true },
  });
  return stale.map(({ id }) => id);
};

/** What names are sorted by, where this version folds them otherwise than the one that wrote it. */
export const refreshSortNames = async (tx: Tx, accountId: string, ids: readonly string[]): Promise<void> => {
  const contacts = await tx.contact.findMany({
    where: { accountId, id: { in: [...ids] } },
    select: { id: true, name: true, sortName: true },
  });
  for (const { id, name, sortName } of contacts) {
    if (foldText(name) === sortName) continue;
    await tx.contact.updateMany({ where: { accountId, id }, data: { sortName: foldText(name) } });
  }
};

export const markIndexed = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.account.updateMany({ where: { id: accountId }, data: { searchVersion } });
};
