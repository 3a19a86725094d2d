import { useSyncExternalStore } from "react";

/** How often each photo was changed on this page: a browser shows a picture it has again, whatever is there by now. */
const stamps = new Map<string, number>();
const listeners = new Set<() => void>();

/** Says that another picture is at this address. */
export const noteNewPhoto = (url: string): void => {
  stamps.set(url, (stamps.get(url) ?? 0) + 1);
  for (const changed of listeners) changed();
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** The address under which the browser has the newest picture. */
export const useNewestPhoto = (url: string | null | undefined): string | null => {
  const stamp = useSyncExternalStore(subscribe, () => (url ? stamps.get(url) : undefined));
  return url ? `${url}${stamp === undefined ? "" : `?v=${stamp}`}` : null;
};
