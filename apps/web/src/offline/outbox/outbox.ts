import { useSyncExternalStore } from "react";
import type { Entry } from "./entry";
import { readEntries, removeEntry, writeEntries } from "./entries";

/** What waits, as it was looked at last: of the account that is signed in. */
let waiting: readonly Entry[] = [];
let account: string | null = null;
const listeners = new Set<() => void>();
const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("outbox") : null;

const look = async (): Promise<void> => {
  const of = account;
  const found = of === null ? [] : await readEntries(of).catch(() => []);
  if (of !== account) return;
  waiting = found;
  for (const changed of listeners) changed();
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
  account = accountId;
  await look();
};

export const outbox = {
  now: (): readonly Entry[] => waiting,
  /** As it is in the browser, whichever window wrote it. */
  read: async (): Promise<readonly Entry[]> => {
    await look();
    return waiting;
  },
  put: async (...entries: readonly Entry[]): Promise<void> => {
    if (entries.length > 0) await writeEntries(entries);
    await tell();
  },
  remove: async (id: string): Promise<void> => {
    await removeEntry(id);
    await tell();
  },
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** What waits to be sent, and what was refused. */
export const useOutbox = (): readonly Entry[] => useSyncExternalStore(subscribe, () => waiting);
