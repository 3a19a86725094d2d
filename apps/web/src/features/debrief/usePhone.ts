import { useSyncExternalStore } from "react";

const narrow = matchMedia("(width < 48rem)");

const subscribe = (changed: () => void) => {
  narrow.addEventListener("change", changed);
  return () => narrow.removeEventListener("change", changed);
};

/** Whether there is no room for a table. */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
