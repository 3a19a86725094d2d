import { useSyncExternalStore } from "react";

const narrow = matchMedia("(width < 68rem)");

const subscribe = (changed: () => void) => {
  narrow.addEventListener("change", changed);
  return () => narrow.removeEventListener("change", changed);
};

/** Whether there is no room for a table: a phone, or a narrow window with the rail beside it. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
