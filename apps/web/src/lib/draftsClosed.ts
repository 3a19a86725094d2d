/** Accounts that signed out on purpose: a window that is still letting go of their drafts keeps none of them. */
const closed = new Set<string>();

export const closeDrafts = (accountId: string): void => void closed.add(accountId);
export const openDrafts = (accountId: string): void => void closed.delete(accountId);
export const areDraftsClosed = (accountId: string): boolean => closed.has(accountId);
