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

let shown: readonly ShownToast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

const show = (next: readonly ShownToast[]) => {
  shown = next;
  for (const changed of listeners) changed();
};

export const dismissToast = (id: number): void => show(shown.filter((each) => each.id !== id));

/** Takes all of them away, as when whoever they were for has gone. */
export const clearToasts = (): void => show([]);

/** Says that something was done, with the way back. At most three are shown; the same words are not said twice. */
export const toast = (options: ToastOptions): number => {
  lastId += 1;
  const others = shown.filter((each) => each.text !== options.text || each.undo !== undefined);
  show([...others, { ...options, id: lastId }].slice(-3));
  return lastId;
};

export const toasts = {
  now: () => shown,
  subscribe: (changed: () => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
};
