/** A call of the API by which something is taken back: data, so that it outlives the page. */
export interface UndoCall {
  readonly key: string;
  readonly input: unknown;
  /** Of an edit the fields as it left them: where they are so still, it is taken back whatever else was changed since. */
  readonly left?: object;
}

/** What an undo answers that did not succeed and may be tried again. */
export const notUndone = Symbol("not undone");

export interface ToastOptions {
  text: string;
  /** Takes it back. Offered on the toast and by `z` while it is shown. `notUndone`: it said why not, and may be tried again. */
  undo?: () => void | Promise<unknown>;
  /** What `undo` sends, where it is one call. */
  undoCall?: UndoCall;
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

const remember = (act: ShownToast): void => {
  if (act.undo) done = [...done, act].slice(-mostDone);
};

/** Says that something was done, with the way back. At most three are shown; the same words are not said twice. */
export const toast = (options: ToastOptions): number => {
  lastId += 1;
  const others = shown.filter((each) => each.text !== options.text || each.undo !== undefined);
  const next = { ...options, id: lastId };
  remember(next);
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
    if ((await act.undo()) !== notUndone) return;
    remember(act);
    show(shown);
  } catch {
    remember(act);
    toast({ text: "That could not be undone. Try again from the list.", tone: "problem" });
  }
};

export const toasts = {
  now: () => shown,
  /** The last acts that can be taken back, the latest last, also those whose notice is gone. */
  done: () => done,
  /** Changes what can be taken back, the latest last. */
  changeDone: (change: (now: readonly ShownToast[]) => readonly (ToastOptions & { id?: number })[]) => {
    done = change(done)
      .map((each) => ({ ...each, id: each.id ?? (lastId += 1) }))
      .slice(-mostDone);
    show(shown);
  },
  subscribe: (changed: () => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
};
