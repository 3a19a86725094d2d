import { useSyncExternalStore } from "react";

let asked: Promise<boolean> | null = null;
let settle: (isConfirmed: boolean) => void = () => undefined;
const listeners = new Set<() => void>();

const show = (next: typeof asked): void => {
  asked = next;
  for (const changed of listeners) changed();
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** Asks for the password in a dialog, once for all who wait for it; false where that was declined. */
export const askToConfirm = (): Promise<boolean> => {
  if (asked) return asked;
  const answer = new Promise<boolean>((resolve) => (settle = resolve));
  show(answer);
  return answer;
};

/** Ends the asking; does nothing where nobody asks. */
export const settleConfirmation = (isConfirmed: boolean): void => {
  settle(isConfirmed);
  show(null);
};

export const useConfirmationAsked = (): boolean => useSyncExternalStore(subscribe, () => asked !== null);
