import { useSyncExternalStore } from "react";
import { type Entry, placedLast, stillThere } from "./entry";
import { changeEntries, type EntryChanges, readEntries } from "./entries";

/** What waits, as it was looked at last: of the account that is signed in. */
let waiting: readonly Entry[] = [];
let account: string | null = null;
const listeners = new Set<() => void>();
const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("outbox") : null;

const show = (entries: readonly Entry[]): void => {
  waiting = entries;
  for (const changed of listeners) changed();
};

/** What is there of the account that is open; nothing, where another one is by the time it is read. */
const look = async (): Promise<readonly Entry[]> => {
  const of = account;
  if (of === null) return [];
  // What cannot be read now is there all the same.
  const found = await readEntries(of).catch(() => null);
  if (of !== account) return [];
  if (found) show(found);
  return waiting;
};

channel?.addEventListener("message", () => void look());

/** Looks again here, and has the other windows look. */
const tell = async (): Promise<void> => {
  // A channel is of one origin by itself; only a window's message has a target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel?.postMessage("changed");
  await look();
};

/** From now on it is the outbox of this account. */
export const openOutboxOf = async (accountId: string | null): Promise<void> => {
  if (accountId !== account) {
    account = accountId;
    show([]);
  }
  await look();
};

const change = async <C extends EntryChanges>(
  accountId: string,
  decide: (entries: readonly Entry[]) => C,
): Promise<C> => {
  const changes = await changeEntries(accountId, decide);
  await tell();
  return changes;
};

export const outbox = {
  now: (): readonly Entry[] => waiting,
  isOpenFor: (accountId: string): boolean => account === accountId,
  /** As it is in the browser, whichever window wrote it. */
  read: look,
  /** Puts one behind what waits. */
  add: async (entry: Entry): Promise<void> => {
    await change(entry.accountId, (entries) => ({ put: [placedLast(entries, entry)] }));
  },
  /** Puts one back where it was, because somebody said so. */
  putBack: async (entry: Entry): Promise<void> => {
    await change(entry.accountId, () => ({ put: [entry] }));
  },
  change,
  /** Changes one that is there still; null where it is not. */
  update: async (entry: Entry, next: (there: Entry) => Entry): Promise<Entry | null> => {
    const { put } = await change(entry.accountId, (entries) => {
      const there = stillThere(entries, entry);
      return { put: there ? [next(there)] : [] };
    });
    return put[0] ?? null;
  },
  /** Removes one, and answers it as it was; null where it was not there any more. */
  remove: async (entry: Entry): Promise<Entry | null> => {
    const { remove } = await change(entry.accountId, (entries) => {
      const there = stillThere(entries, entry);
      return { remove: there ? [there] : [] };
    });
    return remove[0] ?? null;
  },
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** What waits to be sent, and what was refused. */
export const useOutbox = (): readonly Entry[] => useSyncExternalStore(subscribe, () => waiting);
