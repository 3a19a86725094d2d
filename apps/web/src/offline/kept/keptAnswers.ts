import { answered, deleteDatabase, hasDatabase, openDatabase, written } from "../database";

// What was read, for each account in a database of its own, so that it can be emptied at once. It lasts until its account
// signs out here or elsewhere, somebody else signs in, or it is emptied by hand.

/** What was answered at an address, and when, in milliseconds. */
export interface KeptAnswer {
  readonly address: string;
  readonly at: number;
  readonly answer: unknown;
}

const store = { name: "answers", keyPath: "address" };
/** `browserMemory` knows what these begin with too. */
const nameOf = (accountId: string): string => `kept ${accountId}`;

/** Answers kept at most; those read longest ago go first. */
const mostKept = 2_000;
/** After this long an answer says too little, in milliseconds. */
const longestKept = 30 * 24 * 60 * 60_000;

export const keepAnswers = async (accountId: string, answers: readonly KeptAnswer[]): Promise<void> => {
  const database = await openDatabase(nameOf(accountId), store);
  const transaction = database.transaction(store.name, "readwrite");
  for (const answer of answers) transaction.objectStore(store.name).put(answer);
  await written(transaction);
};

export const findAnswer = async (accountId: string, address: string): Promise<KeptAnswer | null> => {
  if (!(await hasDatabase(nameOf(accountId)))) return null;
  const database = await openDatabase(nameOf(accountId), store);
  const found: unknown = await answered(
    database.transaction(store.name).objectStore(store.name).get(address),
  );
  return (found as KeptAnswer | undefined) ?? null;
};

/** All that was answered below an address, whatever was asked for there. */
export const findAnswersAt = async (accountId: string, path: string): Promise<KeptAnswer[]> => {
  if (!(await hasDatabase(nameOf(accountId)))) return [];
  const database = await openDatabase(nameOf(accountId), store);
  const all = database.transaction(store.name).objectStore(store.name);
  return (await answered(all.getAll(IDBKeyRange.bound(`${path}?`, `${path}@`)))) as KeptAnswer[];
};

/** Of what is kept, how much it is and how old the newest; null for nothing. */
export const describeKept = async (
  accountId: string,
): Promise<{ readonly answers: number; readonly newestAt: number } | null> => {
  if (!(await hasDatabase(nameOf(accountId)))) return null;
  const database = await openDatabase(nameOf(accountId), store);
  const all = (await answered(
    database.transaction(store.name).objectStore(store.name).getAll(),
  )) as KeptAnswer[];
  return all.length === 0 ? null : { answers: all.length, newestAt: Math.max(...all.map(({ at }) => at)) };
};

/** Removes what is too old, and what is too much. */
export const tidyAnswers = async (accountId: string, now: number): Promise<void> => {
  if (!(await hasDatabase(nameOf(accountId)))) return;
  const database = await openDatabase(nameOf(accountId), store);
  const transaction = database.transaction(store.name, "readwrite");
  const all = (await answered(transaction.objectStore(store.name).getAll())) as KeptAnswer[];
  const newestFirst = all.toSorted((a, b) => b.at - a.at);
  for (const [place, { address, at }] of newestFirst.entries())
    if (place >= mostKept || now - at > longestKept) transaction.objectStore(store.name).delete(address);
  await written(transaction);
};

/** Nothing of an account stays, or of anybody but one. */
export const forgetAnswers = (accountId: string): Promise<void> => deleteDatabase(nameOf(accountId));
