import { useSyncExternalStore } from "react";

/** About the device, and kept when somebody signs out. */
const storageKey = "keep-nothing";
const listeners = new Set<() => void>();

let wasOn = false;

/** A browser that does not say which databases there are cannot be emptied of them either: such a one keeps nothing. */
const canKeep = (): boolean => typeof indexedDB !== "undefined" && typeof indexedDB.databases === "function";

/** Whether this device is to keep nothing of what was read, and nothing to be sent later. */
export const keepsNothing = (): boolean => {
  try {
    wasOn = localStorage.getItem(storageKey) !== null;
    return wasOn || !canKeep();
  } catch {
    // A browser that refuses storage keeps nothing.
    return true;
  }
};

export const setKeepsNothing = (isOn: boolean): void => {
  try {
    if (isOn) localStorage.setItem(storageKey, "on");
    else localStorage.removeItem(storageKey);
  } catch {
    // As above.
  }
  for (const changed of listeners) changed();
};

/** Writes the choice down again, where the browser's storage was emptied. */
export const keepSetting = (): void => {
  if (wasOn) setKeepsNothing(true);
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

export const useKeepsNothing = (): boolean => useSyncExternalStore(subscribe, keepsNothing);
