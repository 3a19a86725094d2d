import { useSyncExternalStore } from "react";

let reachable = true;
const listeners = new Set<() => void>();

/** Whether the last call reached the server. `navigator.onLine` is no help: the server may run on this very machine. */
export const setReachable = (now: boolean): void => {
  if (now === reachable) return;
  reachable = now;
  for (const changed of listeners) changed();
};

export const isReachable = (): boolean => reachable;

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

export const useReachable = (): boolean => useSyncExternalStore(subscribe, () => reachable);
