import { answered, hasDatabase, openDatabase, written } from "../database";
import type { Entry } from "./entry";

// The outbox of this browser. It outlives a session that ended, as drafts do, and goes when somebody signs out here.

const name = "outbox";
const store = { name: "entries", keyPath: "id" };

/** What an account has done here and not sent, in the order in which it was done. */
export const readEntries = async (accountId: string): Promise<Entry[]> => {
  if (!(await hasDatabase(name))) return [];
  const database = await openDatabase(name, store);
  const all = (await answered(database.transaction(store.name).objectStore(store.name).getAll())) as Entry[];
  return all.filter((entry) => entry.accountId === accountId).toSorted((a, b) => a.order - b.order);
};

export const writeEntries = async (entries: readonly Entry[]): Promise<void> => {
  const database = await openDatabase(name, store);
  const transaction = database.transaction(store.name, "readwrite");
  for (const entry of entries) transaction.objectStore(store.name).put(entry);
  await written(transaction);
};

export const removeEntry = async (id: string): Promise<void> => {
  const database = await openDatabase(name, store);
  const transaction = database.transaction(store.name, "readwrite");
  transaction.objectStore(store.name).delete(id);
  await written(transaction);
};
