import { answered, closeDatabase, hasDatabase, openDatabase, written } from "../database";
import { byOrder, type Entry, isOf } from "./entry";

// The outbox of this browser. It outlives a session that ended, as drafts do, and of an account it goes when that signs out here.

const name = "outbox";
const store = { name: "entries", keyPath: "id" };

/** Once more where the browser let go of the database under our hands: what failed left nothing behind. */
const twice = async <T>(use: () => Promise<T>): Promise<T> => {
  try {
    return await use();
  } catch {
    await closeDatabase(name);
    return use();
  }
};

const readAll = (): Promise<readonly Entry[]> =>
  twice(async () => {
    if (!(await hasDatabase(name))) return [];
    const database = await openDatabase(name, store);
    return (await answered(database.transaction(store.name).objectStore(store.name).getAll())) as Entry[];
  });

/** What an account has done here and not sent, in the order in which it was done. */
export const readEntries = async (accountId: string): Promise<readonly Entry[]> =>
  (await readAll()).filter(isOf(accountId)).toSorted(byOrder);

/** How much others who signed in here have done and not sent. */
export const countOfOthers = async (accountId: string): Promise<number> => {
  const all = await readAll();
  return all.length - all.filter(isOf(accountId)).length;
};

/** What becomes of what is there: nothing is written over that another window changed meanwhile. */
export interface EntryChanges {
  readonly put?: readonly Entry[];
  readonly remove?: readonly Entry[];
}

/** Changes what there is of an account, in one go, and answers what was changed. */
export const changeEntries = <C extends EntryChanges>(
  accountId: string,
  decide: (entries: readonly Entry[]) => C,
): Promise<C> =>
  twice(async () => {
    const database = await openDatabase(name, store);
    const transaction = database.transaction(store.name, "readwrite");
    const entries = transaction.objectStore(store.name);
    const all = (await answered(entries.getAll())) as Entry[];
    const changes = decide(all.filter(isOf(accountId)).toSorted(byOrder));
    for (const entry of changes.put ?? []) entries.put(entry);
    for (const { id } of changes.remove ?? []) entries.delete(id);
    await written(transaction);
    return changes;
  });

/** Signed out on purpose: nothing that this account did waits here any more. */
export const forgetEntries = async (accountId: string): Promise<void> => {
  if (await hasDatabase(name)) await changeEntries(accountId, (entries) => ({ remove: entries }));
};
