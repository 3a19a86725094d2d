export interface ToastOptions {
  text: string;
  /** Takes it back. Offered on the toast and by `z` while it is shown. */
  undo?: () => void | Promise<unknown>;
  /** Another act, such as "Open". */
  action?: { label: string; run: () => void };
  /** "problem" stays until it is dismissed and is read out at once. */
  tone?: "plain" | "problem";
}

export interface ShownToast extends ToastOptions {
  readonly id: number;
}

/** As many as one goes back to. */
const mostDone = 10;

let shown: readonly ShownToast[] = [];
let done: readonly ShownToast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

const show = (next: readonly ShownToast[]) => {
  shown = next;
  for (const changed of listeners) changed();
};

export const dismissToast = (id: number): void => show(shown.filter((each) => each.id !== id));

/** Takes all of them away, as when whoever they were for has gone. */
export const clearToasts = (): void => {
  done = [];
  show([]);
};

/** Says that something was done, with the way back. At most three are shown; the same words are not said twice. */
export const toast = (options: ToastOptions): number => {
  lastId += 1;
  const others = shown.filter((each) => each.text !== options.text || each.undo !== undefined);
  const next = { ...options, id: lastId };
  if (options.undo) done = [...done, next].slice(-mostDone);
  show([...others, next].slice(-3));
  return lastId;
};

/** Takes an act back, once, whether its notice is still shown or not. */
export const takeBack = async (id: number): Promise<void> => {
  const act = done.find((each) => each.id === id);
  if (!act?.undo) return;
  done = done.filter((each) => each !== act);
  dismissToast(id);
  try {
    await act.undo();
  } catch {
    toast({ text: "That could not be undone. Try again from the list.", tone: "problem" });
  }
};

export const toasts = {
  now: () => shown,
  /** The last acts that can be taken back, the latest last, also those whose notice is gone. */
  done: () => done,
  subscribe: (changed: () => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
};
